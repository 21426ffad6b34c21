import { unsafeCSS } from 'lit';
import { cardHost, reserve, unrendered } from './card.ts';

// Written without white space: these texts are shipped as they stand, with the constants put in.

/** How many rows can be reserved for rewards; the first when the page does not say. */
export const rowCounts = ['3', '1', '2', '4', '5', '6', '7', '8', '9'] as const;

/** What a list can show besides its rewards; all of them when the page does not say. */
export const parts = ['balance', 'texts', 'mine'] as const;
export type Part = (typeof parts)[number];

/**
 * Padding, hairlines, title and foot with the gaps between, the balance (`--_b`), and a row per
 * reward (`--_row`) with its text (`--_t`); rewards stand in `--_columns`.
 */
const height =
  'calc(var(--_padding,1.25em)*2 + 2px + 5em + var(--_balance,0)*var(--_b)' +
  ' + round(up,var(--_rows)/var(--_columns),1)*(var(--_row) + var(--_texts,0)*var(--_t)))';
/** Where a button has no room beside its reward, where texts break often, and so on. */
const tiny = '--_columns:1;--_row:7.25em;--_t:1.75em;--_b:2.625em';
const narrow = '--_row:5.5em;--_t:2.875em';
const medium = '--_row:4.5em;--_t:2em;--_b:1.3125em';
const wide = '--_columns:2';
const steps = [
  ['(width>=19em)', narrow],
  ['(width>=25em)', medium],
  ['(width>=52em)', wide],
] as const;

/** Sizes of the list at work; `--_rows`, `--_balance` and `--_texts` are on the box. */
export const rewardListSizes = unsafeCSS(
  [
    `.box{${tiny};min-block-size:${height};justify-content:flex-start}`,
    ...steps.map(([width, sizes]) => `@container${width}{.box{${sizes}}}`),
  ].join(''),
);

/** The same sizes, from attributes alone, until the element has rendered. */
export function rewardListReserve(tag: string): string {
  const padding = `var(--${tag}-padding,var(--laurel-padding,1.25em))`;
  return [
    `${tag}${unrendered}{${cardHost};--_rows:${rowCounts[0]};--_padding:${padding};`,
    ...rowCounts.slice(1).map((count) => `&[rows='${count}']{--_rows:${count}}`),
    `&:not([show]){--_balance:1;--_texts:1}`,
    `&[show*=balance i]{--_balance:1}`,
    `&[show*=texts i]{--_texts:1}`,
    `&::before{${reserve};${tiny};block-size:${height}}`,
    ...steps.map(([width, sizes]) => `@container${width}{&::before{${sizes}}}`),
    '}',
  ].join('');
}
