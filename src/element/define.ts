/** Registers an element, unless the page has one of that tag: a second copy of the kit is silent. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
