// `upgrade.js`: the spelling that sanitizers leave standing.

/**
 * Puts `<laurel-points-badge variant="card">` in the place of
 * `<div data-laurel="points-badge" data-laurel-variant="card">`; what is in it moves along.
 */
export function upgrade(source: HTMLElement, tag: string): void {
  // Where the API is says the page, not its content.
  if (tag === 'laurel-provider') return;
  const element = document.createElement(tag);
  for (const attribute of source.getAttributeNames()) {
    const own = attribute.replace(/^data-laurel-?/, '');
    // What passed a sanitizer as data must not come to life as a script or a style.
    if (own && !/^(on|style)/.test(own))
      element.setAttribute(own, source.getAttribute(attribute) ?? '');
  }
  if (source.style.length) element.style.cssText = source.style.cssText;
  element.append(...source.childNodes);
  source.replaceWith(element);
}
