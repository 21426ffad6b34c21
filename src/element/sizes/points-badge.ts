import { unsafeCSS } from 'lit';
import { cardHost, reserve, unrendered } from './card.ts';

// Written without white space: these texts are shipped as they stand, with the constants put in.

/** Height of a badge in a line, and of each remark under it. */
const line = '2.625em';
const remark = '2em';
/** Widths of a pill and of a remark: fixed, so that no text moves what stands around. */
const pill = '11em';
const remarkWidth = '13em';
/** Below this width of the page, remarks stand under the badge. */
const narrowPage = '(width<56em)';
/** Below these widths of the card itself, one of its lines becomes two, then three. */
const narrowCard = '(width<20em)';
const tinyCard = '(width<18em)';
const cardHeight = '9.5em';
const narrowCardHeight = '10.75em';
const tinyCardHeight = '12.0625em';

/** Sizes of the badge at work. */
export const pointsBadgeSizes = unsafeCSS(
  `:host{display:inline-flex;gap:.5em;max-inline-size:100%;vertical-align:middle}` +
    `.box{flex:none;max-inline-size:100%;block-size:${line};inline-size:${pill}}` +
    `.beside{display:inherit;align-items:center;gap:.5em}.beside p{inline-size:${remarkWidth};white-space:nowrap}` +
    `@media${narrowPage}{:host,.beside{flex-direction:column;align-items:start;gap:0}` +
    `.beside p{block-size:${remark}}}` +
    `.card{inline-size:auto;block-size:auto;min-block-size:${cardHeight}}` +
    `@container${narrowCard}{.card{min-block-size:${narrowCardHeight}}}` +
    `@container${tinyCard}{.card{min-block-size:${tinyCardHeight}}}`,
);

/** The same sizes, from attributes alone, until the badge has rendered. */
export function pointsBadgeReserve(tag: string): string {
  const kinds = ['worth', 'pending', 'owed', 'redemptions', 'expiring'];
  const remarks = `(${kinds.map((kind) => `var(--_${kind},0)`).join(' + ')})`;
  return [
    `${tag}${unrendered}{display:inline-block;box-sizing:border-box;max-inline-size:100%;vertical-align:middle;`,
    `inline-size:calc(${pill} + ${remarks}*(${remarkWidth} + .5em));block-size:${line};`,
    ...kinds.map((word) => `&[show~=${word} i]{--_${word}:1}`),
    `@media${narrowPage}{block-size:calc(${line} + ${remarks}*${remark});`,
    `inline-size:max(${pill},min(1,${remarks})*${remarkWidth})}`,
    `&[variant=card i]{${cardHost};inline-size:auto;block-size:auto;`,
    `&::before{${reserve};block-size:${cardHeight}}`,
    `@container${narrowCard}{&::before{block-size:${narrowCardHeight}}}`,
    `@container${tinyCard}{&::before{block-size:${tinyCardHeight}}}}}`,
  ].join('');
}
