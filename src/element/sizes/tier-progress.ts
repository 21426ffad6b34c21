import { css, unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';

/** How many rows can be reserved for criteria; the first when the page does not say. */
export const rowCounts = ['2', '1', '3', '4', '5', '6'] as const;
/** What the ladder of the `steps` variant takes, in rows. */
export const LADDER_ROWS = 1.25;
/** Lines of secondary text: .875em of 1.5 lines each. */
const line = css`1.3125em`;

/** A card with so many lines under its name, for its next step and for how to keep the tier. */
const height = (under: number, next: number, keep: number): CSSResult =>
  unsafeCSS(
    `calc(2*var(--_padding,1.25em) + 2px + 1.5em + ${under}*${line} + 1em + var(--_rows)*3.5em` +
      ` + var(--_next)*(${next}*${line} + .5em) + var(--_keep)*(${keep}*${line} + .5em)` +
      ' + var(--_benefits)*2em)',
  );

/** From the widest to the narrowest card: below a width of its own, so many lines each. */
const steps = [
  { below: undefined, height: height(1, 2, 1) },
  { below: css`34em`, height: height(1, 3, 2) },
  { below: css`20em`, height: height(2, 4, 3) },
];

const rules = (box: CSSResult, property: CSSResult): CSSResult =>
  unsafeCSS(
    steps
      .map(({ below, height: value }) => {
        const rule = `${box}{${property}:${value}}`;
        return below ? `@container (width<${below}){${rule}}` : rule;
      })
      .join(''),
  );

const host = css`
  display: block;
  container-type: inline-size;
  contain-intrinsic-inline-size: 20em;
`;

/** Sizes of the bar at work; `--_rows`, `--_next`, `--_keep` and `--_benefits` are on the box. */
export const tierProgressSizes = css`
  :host {
    ${host}
  }
  ${rules(css`.box`, css`min-block-size`)}
`;

/** The same sizes, from attributes alone, before the element is defined. */
export function tierProgressReserve(tag: string): CSSResult {
  const element = `${tag}:not(:defined)`;
  const box = `${element}::before`;
  const padding = `var(--${tag}-padding,var(--laurel-padding,1.25em))`;
  const rows = rowCounts
    .map((count) => `${element}[criteria='${count}']{--_rows:${count}}`)
    .join('');
  const shown = `--_next:1;--_keep:1;--_benefits:0`;
  return css`
    ${unsafeCSS(element)} {
      ${host}
      ${unsafeCSS(`--_rows:${rowCounts[0]};${shown};--_padding:${padding}`)}
    }
    ${unsafeCSS(rows)}
    ${unsafeCSS(`${element}[variant=steps i]{--_rows:${LADDER_ROWS}}`)}
    ${unsafeCSS(`${element}[show]{--_next:0;--_keep:0}`)}
    ${unsafeCSS(`${element}[show~=next i]{--_next:1}`)}
    ${unsafeCSS(`${element}:is([show~=retain i],[show~=risk i]){--_keep:1}`)}
    ${unsafeCSS(`${element}[show~=benefits i]{--_benefits:1}`)}
    ${unsafeCSS(box)} {
      content: '';
      float: inline-start;
    }
    ${rules(unsafeCSS(box), css`block-size`)}
  `;
}
