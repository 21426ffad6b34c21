// What a person sees of an element, through its shadow root and slots.

/** The text that is rendered, in order, one space between pieces. */
export function seenText(element: Element): string {
  return pieces(element.shadowRoot ?? element)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function pieces(node: Node): readonly string[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
  if (node.nodeType === Node.ELEMENT_NODE) {
    const element = node as Element;
    if (/^(style|script|template)$/i.test(element.localName) || !isRendered(element)) return [];
    if (element.localName === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      if (assigned.length > 0) return assigned.flatMap(pieces);
    }
    if (element.shadowRoot) return pieces(element.shadowRoot);
  }
  return [...node.childNodes].flatMap(pieces);
}

/** False for what takes no part in rendering; visually hidden text counts as rendered: it is read out. */
export function isRendered(element: Element): boolean {
  return element.localName === 'slot' || element.checkVisibility({ visibilityProperty: true });
}

/** Whether light-DOM content is drawn: it has a place and is not hidden. */
export function isShown(element: Element): boolean {
  return (
    element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true })
  );
}

export const stateNames = ['loading', 'ready', 'empty', 'guest', 'stale', 'error'] as const;
export type StateName = (typeof stateNames)[number];

/** The states a style sheet can see on the element. */
export function statesOf(element: Element): readonly StateName[] {
  return stateNames.filter((name) => element.matches(`:state(${name})`));
}

/** All elements inside, in its shadow root first, then among its children. */
export function everythingIn(element: Element): readonly Element[] {
  const inside = [...(element.shadowRoot?.children ?? []), ...element.children];
  return inside.flatMap((child) => [child, ...everythingIn(child)]);
}

const controls = 'button, a[href], input, textarea, select, summary, [tabindex="0"]';

/** What a person can act on inside, in document order. */
export function controlsIn(element: Element): readonly HTMLElement[] {
  return everythingIn(element).filter(
    (inner): inner is HTMLElement =>
      inner.matches(controls) && isShown(inner) && !inner.matches(':disabled'),
  );
}

/** The box a finger has to hit: a label belongs to its radio button or check box. */
export function targetOf(control: Element): DOMRect {
  const label = control.matches('input[type=radio], input[type=checkbox]')
    ? ((control as HTMLInputElement).labels?.[0] ?? control)
    : control;
  return label.getBoundingClientRect();
}
