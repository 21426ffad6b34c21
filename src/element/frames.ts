import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** What a template may hold. */
export type Content = TemplateResult | typeof nothing | string | undefined | readonly Content[];

/** A sentence in place of data. In a line it is cut where room ends, so it begins with the fact. */
export const notice = (words: string): Content =>
  html`<p part="notice" class="notice muted">${words}</p>`;

/** A link of a frame, if there is where to: an http address, or one of the page's own site. */
export const link = (part: string, words: string, address = ''): Content =>
  /^(https?:|[/?#.]|[^:]+$)/i.test(address)
    ? html`<a part=${part} class=${part} href=${address}>${words}</a>`
    : nothing;

/** The button that reads again: with words in a card, with a sign in a line. */
export const retryButton = (words: string, isCard: boolean, retry: () => void): Content =>
  html`<button part="action" class="action" aria-label=${words} @click=${retry}>
    ${isCard ? words : '\u21BB'}
  </button>`;

/** Whether the page put anything between the element's tags: white space, scripts, questions and what editors leave are nothing. */
export const hasFallback = (element: Element): boolean =>
  [...element.childNodes].some((node) =>
    node instanceof Element
      ? !node.slot && !node.matches('script,br,p:empty,laurel-question')
      : node instanceof Text && node.data.trim(),
  );
