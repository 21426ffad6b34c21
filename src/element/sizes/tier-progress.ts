import { unsafeCSS } from 'lit';
import { cardHost, reserve, unrendered } from './card.ts';

// Written without white space: these texts are shipped as they stand, with the constants put in.

/** How many rows can be reserved for criteria; the first when the page does not say. */
export const rowCounts = ['2', '1', '3', '4', '5', '6'] as const;
/** What the ladder of the `steps` variant takes, in rows. */
export const LADDER_ROWS = 1.25;

/** A line of secondary text: .875em of 1.5 lines. */
const line = '1.3125em';
/**
 * Padding, hairlines, the name with the lines under it (`--_a`), a row per criterion, the lines of
 * the next step (`--_b`) and of how to keep the tier (`--_c`), the heading of the benefits.
 */
const height =
  'calc(var(--_padding)*2 + 2px + 2.5em + var(--_rows)*3.5em + var(--_benefits,0)*2em' +
  ` + var(--_a)*${line} + var(--_next,0)*(var(--_b)*${line} + .5em) + var(--_keep,0)*(var(--_c)*${line} + .5em))`;
/** How many lines these take in a wide card, and under a width of its own. */
const wide = '--_a:1;--_b:2;--_c:1';
const medium = '--_b:3;--_c:2';
const narrow = '--_a:2;--_b:4;--_c:3';
const isMedium = '(width<34em)';
const isNarrow = '(width<20em)';

/** Sizes of the bar at work; `--_rows`, `--_next`, `--_keep` and `--_benefits` are on the box. */
export const tierProgressSizes = unsafeCSS(
  `.box{${wide};min-block-size:${height}}` +
    `@container${isMedium}{.box{${medium}}}@container${isNarrow}{.box{${narrow}}}`,
);

/** The same sizes, from attributes alone, until the element has rendered. */
export function tierProgressReserve(tag: string): string {
  const padding = `var(--${tag}-padding,var(--laurel-padding,1.25em))`;
  const rows = rowCounts.slice(1).map((count) => `&[criteria='${count}']{--_rows:${count}}`);
  return [
    `${tag}${unrendered}{${cardHost};--_rows:${rowCounts[0]};--_padding:${padding};`,
    ...rows,
    `&[variant=steps i]{--_rows:${LADDER_ROWS}}`,
    `&:not([show]){--_next:1;--_keep:1}`,
    `&[show~=next i]{--_next:1}`,
    `&:is([show~=retain i],[show~=risk i]){--_keep:1}`,
    `&[show~=benefits i]{--_benefits:1}`,
    `&::before{${reserve};${wide};block-size:${height}}`,
    `@container${isMedium}{&::before{${medium}}}`,
    `@container${isNarrow}{&::before{${narrow}}}}`,
  ].join('');
}
