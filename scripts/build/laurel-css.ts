import { laurelCss } from '../../src/element/laurel-css.ts';
import { shortenCss } from '../cdn/templates.ts';

/** The style sheet a page links so that every element has its size before its script has arrived. */
export function laurelCssText(): string {
  return `${shortenCss(laurelCss()).trim()}\n`;
}
