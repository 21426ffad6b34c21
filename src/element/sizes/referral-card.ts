import { unsafeCSS } from 'lit';
import { cardHost, reserve, unrendered } from './card.ts';

// Written without white space: these texts are shipped as they stand, with the constants put in.

/** How many rows can be reserved for invitations; the first when the page does not say. */
export const rowCounts = ['2', '1', '3', '4', '5', '6'] as const;

/** What a card can show; all but the last when the page does not say. */
export const parts = ['rewards', 'link', 'channels', 'invitations', 'terms', 'qr'] as const;
export type Part = (typeof parts)[number];

/**
 * What the parts take, each with the gap above it, as custom properties: `--_a` for both rewards,
 * the link with the code under it, the QR code, the channels with one for the QR code and one for
 * other apps, and the invitations with their heading; `--_b` tells whether there are terms.
 *
 * @param has 1 for a part that is shown, 0 for others; or where to look that up.
 */
export const referralCardParts = (
  has: (part: Part) => number | string,
  rows: number | string,
  channels: number | string,
): string =>
  `--_a:calc(${has('rewards')}*(6.75em + var(--_under)*.9) + ${has('link')}*(5.5em + var(--_under)) + ${has('qr')}*(10em + var(--_under))` +
  ` + ${has('channels')}*(round(up,(${channels} + 2 - ${has('qr')})/var(--_columns),1)*3em + .5em)` +
  ` + ${has('invitations')}*(2.75em + ${rows}*var(--_row)));--_b:${has('terms')}`;

/** Padding, hairlines, title and terms around them. */
const height =
  'calc(var(--_padding)*2 + 2px + var(--_a) + (1 + var(--_b))*var(--_lines)*1.5em + var(--_b)*1.5em)';
/** Lines of the title and of the terms, channels in a row, height of an invitation, and of what goes
 * under the link or the QR code where it has no room beside them. */
const narrow = '--_lines:2;--_columns:2;--_row:3.25em;--_under:3.25em';
const wide = '--_lines:1;--_columns:3;--_row:2.5em;--_under:0em';
const isWide = '(width>=25em)';

/** Sizes of the card at work; what its parts take is on the box. */
export const referralCardSizes = unsafeCSS(
  `.box{${narrow};min-block-size:${height};gap:1em;justify-content:flex-start}@container${isWide}{.box{${wide}}}`,
);

/** The same sizes, from attributes alone, until the element has rendered. */
export function referralCardReserve(tag: string): string {
  const padding = `var(--${tag}-padding,var(--laurel-padding,1.25em))`;
  const usual = parts.slice(0, -1).map((part) => `--_${part}:1`);
  const ways = ['whatsapp', 'email', 'sms', 'telegram', 'x', 'facebook', 'line', 'weibo', 'wechat'];
  const sum = ways.map((way) => `var(--_${way},0)`).join(' + ');
  const flags = referralCardParts((part) => `var(--_${part},0)`, 'var(--_rows)', 'var(--_ways)');
  return [
    `${tag}${unrendered}{${cardHost};--_rows:${rowCounts[0]};--_ways:2;--_padding:${padding};`,
    ...rowCounts.slice(1).map((count) => `&[rows='${count}']{--_rows:${count}}`),
    `&:not([show]){${usual.join(';')}}`,
    ...parts.map((part) => `&[show*=${part} i]{--_${part}:1}`),
    `&[channels]{--_ways:(${sum})}`,
    ...ways.map((way) => `&[channels*=${way} i]{--_${way}:1}`),
    `&::before{${reserve};${flags};${narrow};block-size:${height}}`,
    `@container${isWide}{&::before{${wide}}}}`,
  ].join('');
}
