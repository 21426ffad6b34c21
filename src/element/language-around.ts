/**
 * The language of the page where an element stands: nearest `lang` across shadow roots, else the
 * browser's, else English. BCP 47, as written by the page.
 */
export function languageAround(element: Element): string {
  let inner: Element | undefined = element;
  while (inner) {
    const lang = inner.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root: Node = inner.getRootNode();
    inner = root instanceof ShadowRoot ? root.host : undefined;
  }
  return navigator.language || 'en';
}
