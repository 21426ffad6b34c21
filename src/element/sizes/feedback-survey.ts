import { unsafeCSS } from 'lit';
import { cardHost, reserve, unrendered } from './card.ts';

// Written without white space: these texts are shipped as they stand, with the constants put in.

/**
 * Padding, hairlines, a question with its scale and the button (`--_h`), what one with eleven scores
 * takes besides (`--_x`, counted by `--_eleven`), the reason (`--_r`, counted by
 * `--_reason`), a label (counted by `--_label`).
 */
const height =
  'calc(var(--_padding)*2 + 2px + var(--_h) + var(--_eleven)*var(--_x) + var(--_reason)*var(--_r) + var(--_label,0)*2.3125em)';
/** In a wide card, and under a width of its own. */
const wide = '--_h:12.1875em;--_x:0em;--_r:7.1875em';
const medium = '--_x:1.5em;--_r:8.5em';
const narrow = '--_h:14.6875em;--_x:5.1875em;--_r:9.5em';
/** The narrowest has more lines of everything. */
const tiny = '--_h:27em;--_x:8em;--_r:15em';
const isMedium = '(width<34em)';
/** Where eleven in a row would be too small to hit. */
export const isNarrow = '(width<25em)';
export const isTiny = '(width<14em)';

/** Sizes of the survey at work; `--_eleven`, `--_reason` and `--_label` are on the box. */
export const feedbackSurveySizes = unsafeCSS(
  `.box{${wide};min-block-size:${height}}` +
    `@container${isMedium}{.box{${medium}}}@container${isNarrow}{.box{${narrow}}}@container${isTiny}{.box{${tiny}}}`,
);

/**
 * The same sizes, from attributes alone, until the element has rendered; none of one that comes up by
 * itself.
 */
export function feedbackSurveyReserve(tag: string): string {
  const padding = `var(--${tag}-padding,var(--laurel-padding,1.25em))`;
  return [
    `${tag}${unrendered}:not([trigger]){${cardHost};--_eleven:1;--_reason:1;--_padding:${padding};`,
    `&[metric]:not([metric=nps i],[metric='']){--_eleven:0}`,
    `&[reason=off i]{--_reason:0}`,
    `&[label]{--_label:1}`,
    `&::before{${reserve};${wide};block-size:${height}}`,
    `@container${isMedium}{&::before{${medium}}}`,
    `@container${isNarrow}{&::before{${narrow}}}`,
    `@container${isTiny}{&::before{${tiny}}}}`,
  ].join('');
}
