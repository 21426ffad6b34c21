import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon, retryIcon } from './icons.ts';
import { safeLink } from './safe-link.ts';

/** What a template may hold. */
export type Content = TemplateResult | typeof nothing | string | undefined | readonly Content[];

/** A sentence in place of data. In a line it is cut where room ends, so it begins with the fact. */
export const notice = (words: string): Content =>
  html`<p part="notice" class="notice">${words}</p>`;

/** A link of a frame, if the address may be linked to. */
export function link(part: string, words: string, address: string | undefined): Content {
  const href = safeLink(address);
  return href && html`<a part=${part} class=${part} href=${href}>${words}</a>`;
}

/** The button that reads again: with words in a card, with a sign in a line. */
export const retryButton = (words: string, isCard: boolean, retry: () => void): Content =>
  html`<button part="action" class="action" aria-label=${words} @click=${retry}>
    ${isCard ? words : icon(retryIcon)}
  </button>`;

/** Whether the page put anything between the element's tags: white space and scripts are nothing. */
export const hasFallback = (element: Element): boolean =>
  [...element.childNodes].some((node) =>
    node instanceof Element
      ? !node.slot && node.localName !== 'script'
      : node instanceof Text && node.data.trim(),
  );
