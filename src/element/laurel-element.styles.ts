import { css, unsafeCSS } from 'lit';
import { cardHost } from './sizes/card.ts';

/** The frames of all elements: card and pill, with what can stand in them. */
export const frameStyles = css`
  :host {
    display: block;
    color: var(--_text);
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
    text-align: start;
  }
  :host(:state(card)) {
    ${unsafeCSS(cardHost)}
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  .box {
    position: relative;
    white-space: nowrap;
  }
  .box,
  .links {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  .notice,
  .pill .footnote {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .pill,
  .card {
    border: var(--_border) solid var(--_line);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .pill {
    justify-content: center;
    padding-inline: min(0.875em, 2.5vw);
    border-radius: var(--_pill-radius);
  }
  .card {
    flex-direction: column;
    align-items: stretch;
    justify-content: space-between;
    padding: var(--_padding);
    border-radius: var(--_radius);
    overflow-wrap: break-word;
    white-space: normal;
  }
  .card:is(.guest, .empty, .error) {
    align-items: center;
    justify-content: center;
    text-align: center;
  }
  .links:not(:has(a)) {
    display: none;
  }
  a,
  button {
    border: 0;
    background: none;
    color: var(--_accent-text);
    font: inherit;
  }
  .card .action {
    padding: 0.5625em 1em;
    border: 1px solid #0000;
    border-radius: var(--_control-radius);
    background: var(--_accent);
    color: var(--_on-accent);
    text-decoration: none;
    cursor: pointer;
  }
  .pill .notice:has(+ p > a) {
    display: none;
  }
  :focus-visible {
    outline: 3px solid var(--_accent-text);
    outline-offset: 2px;
  }
  .muted {
    color: var(--_muted);
  }
  .muted,
  .pill .links {
    font-size: 0.875em;
  }
  .pill :is(a, button) {
    min-inline-size: 1.75em;
    padding-block: 0.125em;
    text-align: center;
  }
  small {
    font-size: 0.75em;
  }
  .title {
    font-family: var(--_title-font);
    font-weight: var(--_title-weight);
    text-wrap: balance;
  }
  .line {
    border-radius: inherit;
    color: inherit;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }
  .pill .line {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.375em;
    block-size: 100%;
    overflow: hidden;
    text-decoration: none;
  }
  /* Each part is as high as the line: what has no room beside the first goes under it and out of
     sight, but not out of the accessible name. */
  .pill .line > * {
    display: flex;
    align-items: center;
    gap: min(0.5em, 2vw);
    block-size: 100%;
  }
  /* Where text is large and room is not, the icon goes first, then a word breaks. */
  .pill .icon {
    flex-shrink: 1;
    max-inline-size: 100%;
  }
  .pill .line > .muted {
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .medal,
  .dot {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border: 1px solid #0000;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }
  .wrong {
    color: var(--_attention);
    font-size: 0.875em;
  }
  .pill .bone + .bone {
    display: none;
  }
  .card .footnote {
    position: absolute;
    inset-block-end: 0.125em;
    inset-inline-end: var(--_padding);
    line-height: 1;
  }
  .bone {
    inline-size: 80%;
    border: 1px solid #0000;
    block-size: 0.875em;
    border-radius: var(--_control-radius);
    background: var(--_field);
  }
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media print {
    button {
      display: none;
    }
    .fill,
    input {
      print-color-adjust: exact;
    }
  }
`;
