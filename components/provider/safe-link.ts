import { warnOfValue } from '../../src/element/index.ts';

/** An address from markup that may stand in `href`: http or https, relative to the page. */
export function safeLink(element: Element, attribute: string, address: string): string | undefined {
  if (URL.canParse(address, document.baseURI)) {
    const { href, protocol } = new URL(address, document.baseURI);
    if (/^https?:$/.test(protocol)) return href;
  }
  warnOfValue(element, attribute, address, ['an http or https address']);
  return undefined;
}
