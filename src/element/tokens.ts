import { unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';
import { privateProperty } from './private-property.ts';

/**
 * The public design tokens: `--laurel-accent` and so on, for the whole page, and
 * `--laurel-points-badge-accent` for one element. This list is closed. A token is read, never
 * declared by an element, so a page may set it on any ancestor. Sizes are in `em` of the text the
 * element stands in; colours follow the page's `color-scheme`.
 */
export const tokens = {
  /** What moves or acts: fill of a bar, main button, chosen answer. */
  accent: 'light-dark(#1f6f4a,#7fd1a4)',
  /**
   * The accent where it is text or a thin line: links, icons, the focus ring; for an accent too light
   * to read, such as yellow.
   */
  'accent-text': 'var(--_accent)',
  /** Text on the accent. */
  'on-accent': 'light-dark(#fff,#0c1f15)',
  /** Quiet ground in the accent's hue: medals, what a referral brings. */
  'accent-soft': 'light-dark(#e6f1ea,#1c2a22)',
  /** A card's ground. */
  surface: 'light-dark(#fff,#1a1c19)',
  /** Ground of what lies in a card: track of a bar, text field, skeleton. */
  field: 'light-dark(#f3f4f1,#232622)',
  text: 'light-dark(#1b1d1a,#eceee9)',
  /** Secondary text. */
  muted: 'light-dark(#5b615a,#a3aba1)',
  /** Hairlines. */
  line: 'light-dark(#dfe2dc,#363a34)',
  /** A line that is the only edge of a control: 3:1 on surface and field. */
  'control-line': 'light-dark(#80867e,#747b71)',
  /** What asks for attention without alarm: expiry, a level at risk. */
  attention: 'light-dark(#8a4b00,#ffc17a)',
  /** Its ground. */
  'attention-soft': 'light-dark(#fdf1e1,#33271a)',
  /** Corners of a card. */
  radius: '.875em',
  /** Corners of a button and a field. */
  'control-radius': '.5em',
  /** Corners of a pill, a chip and a bar. */
  'pill-radius': '9em',
  /** Width of a card's or a pill's hairline; `0px` for none. */
  border: '1px',
  /** A card's or a pill's `box-shadow`. */
  shadow: 'none',
  /** Room between a card's edge and what is in it. */
  padding: '1.25em',
  /** Typeface of titles and of the balance. */
  'title-font': 'inherit',
  /** Their weight. */
  'title-weight': '650',
} as const;

/**
 * The private properties `--_accent` and so on of one element: its own public token, else the
 * page's, else the default.
 *
 * @param element - Its tag without the prefix, for example `points-badge`.
 */
export const tokensOf = (element: string): CSSResult =>
  unsafeCSS(
    `:host{${Object.entries(tokens)
      .map(
        ([name, value], place) =>
          `${privateProperty(name, place)}:var(--laurel-${element}-${name},var(--laurel-${name},${value}))`,
      )
      .join(';')}}`,
  );
