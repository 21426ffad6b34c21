import { pageBase, warnOfValue } from '../../src/element/index.ts';

/** An address from markup that may stand in `href`: http or https, relative to the page. */
export function safeLink(element: Element, attribute: string, address: string): string | undefined {
  const base = pageBase();
  if (URL.canParse(address, base)) {
    const { href, protocol } = new URL(address, base);
    if (/^https?:$/.test(protocol)) return href;
  }
  warnOfValue(element, attribute, address, ['an http or https address']);
  return undefined;
}
