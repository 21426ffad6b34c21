// `upgrade.js`: the spelling that sanitizers leave standing.

/**
 * Puts `<laurel-points-badge variant="card">` in the place of
 * `<div data-laurel="points-badge" data-laurel-variant="card">`; what is in it moves along.
 */
export async function upgrade(source: HTMLElement, tag: string): Promise<void> {
  // Where the API is says the page, not its content.
  if (tag === 'laurel-provider') return;
  const { observedAttributes } = (await customElements.whenDefined(tag)) as unknown as {
    readonly observedAttributes: readonly string[];
  };
  // Taken away meanwhile: it is seen again when it comes back.
  if (!source.isConnected) return;
  const element = document.createElement(tag);
  for (const attribute of source.getAttributeNames()) {
    const own = attribute.replace(/^data-laurel-/, '');
    // What passed a sanitizer as data must not come to life: other libraries run what `x-init` says.
    const isTaken =
      own === attribute ? !/^(on|style$|data-laurel$)/.test(own) : observedAttributes.includes(own);
    if (isTaken) element.setAttribute(own, source.getAttribute(attribute) ?? '');
  }
  if (source.style.length) element.style.cssText = source.style.cssText;
  element.append(...source.childNodes);
  source.replaceWith(element);
}
