import { unsafeCSS } from 'lit';

// Written without white space: these texts are shipped as they stand, with the constants put in.

/** How many rows can be reserved for criteria; the first when the page does not say. */
export const rowCounts = ['2', '1', '3', '4', '5', '6'] as const;
/** What the ladder of the `steps` variant takes, in rows. */
export const LADDER_ROWS = 1.25;

/** A line of secondary text: .875em of 1.5 lines. */
const line = '1.3125em';
/** What is always there: padding, hairlines, the name, the gap under it. */
const head = '(var(--_padding,1.25em)*2 + 2px + 2.5em + var(--_rows)*3.5em + var(--_benefits)*2em)';
/** Under a width of its own a card needs more lines: for the next step, and how to keep the tier. */
const wide = `calc(${head} + ${line} + var(--_next)*(2*${line} + .5em) + var(--_keep)*(${line} + .5em))`;
const medium = `calc(${head} + ${line} + var(--_next)*(3*${line} + .5em) + var(--_keep)*(2*${line} + .5em))`;
const narrow = `calc(${head} + 2*${line} + var(--_next)*(4*${line} + .5em) + var(--_keep)*(3*${line} + .5em))`;
const isMedium = '(width<34em)';
const isNarrow = '(width<20em)';

const host = 'display:block;container-type:inline-size;contain-intrinsic-inline-size:20em';

/** Sizes of the bar at work; `--_rows`, `--_next`, `--_keep` and `--_benefits` are on the box. */
export const tierProgressSizes = unsafeCSS(
  `:host{${host}}.box{min-block-size:${wide}}` +
    `@container${isMedium}{.box{min-block-size:${medium}}}` +
    `@container${isNarrow}{.box{min-block-size:${narrow}}}`,
);

/** The same sizes, from attributes alone, before the element is defined. */
export function tierProgressReserve(tag: string): string {
  const element = `${tag}:not(:defined)`;
  const padding = `var(--${tag}-padding,var(--laurel-padding,1.25em))`;
  const rows = rowCounts.map((count) => `${element}[criteria='${count}']{--_rows:${count}}`);
  return [
    `${element}{${host};--_rows:${rowCounts[0]};--_next:1;--_keep:1;--_benefits:0;--_padding:${padding}}`,
    ...rows,
    `${element}[variant=steps i]{--_rows:${LADDER_ROWS}}`,
    `${element}[show]{--_next:0;--_keep:0}`,
    `${element}[show~=next i]{--_next:1}`,
    `${element}:is([show~=retain i],[show~=risk i]){--_keep:1}`,
    `${element}[show~=benefits i]{--_benefits:1}`,
    `${element}::before{content:'';float:inline-start;block-size:${wide}}`,
    `@container${isMedium}{${element}::before{block-size:${medium}}}`,
    `@container${isNarrow}{${element}::before{block-size:${narrow}}}`,
  ].join('');
}
