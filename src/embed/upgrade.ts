// `upgrade.js`: the spelling that sanitizers leave standing.

import type { Queue } from './queue.ts';

/** How long, in ms, an element stays what its division stood for after it has left the page. */
const AWAY = 1_000;

/** Attributes that elements read only when they need them; the manifest's `@unwatched`. */
const UNWATCHED: readonly string[] = [
  ...['src', 'present', 'trigger', 'delay', 'sample', 'pages', 'cooldown', 'repeat-after'],
  ...['after', 'max-shows', 'max-per-session', 'until', 'group', 'resume', 'resume-token'],
];

type Definition = CustomElementConstructor & { readonly observedAttributes: readonly string[] };

interface Origin {
  /** The division itself, as markup without its content. */
  readonly spelling: string;
  /** When the element left the page, in ms of the page's life. */
  leftAt?: number | undefined;
}

/** What became of divisions. */
const made = new Map<Element, Origin>();

const watch = new MutationObserver((records) => {
  const now = performance.now();
  for (const [element, origin] of made) {
    if (element.isConnected) origin.leftAt = undefined;
    else if (now - (origin.leftAt ??= now) > AWAY) made.delete(element);
  }
  // What morphs a page may make a division of another one.
  const { laurel } = globalThis as unknown as { readonly laurel: Queue };
  for (const { type, target } of records)
    if (type === 'attributes') laurel.push(target as HTMLElement);
});

/**
 * Puts `<laurel-points-badge variant="card">` in the place of
 * `<div data-laurel="points-badge" data-laurel-variant="card">`; what is in it moves along. What
 * morphs a page takes the element away and brings its division back, as the server knows no other:
 * then the same element, with what somebody has put into it, takes its place again.
 */
export async function upgrade(source: HTMLElement, name: string): Promise<void> {
  // Where the API is says the page, not its content.
  if (name === 'provider') return;
  const tag = `laurel-${name}`;
  const { observedAttributes } = (await customElements.whenDefined(tag)) as Definition;
  // What has been replaced has no place any more; what was taken away meanwhile is seen when it is back.
  if (!source.isConnected) return;
  const spelling = (source.cloneNode() as Element).outerHTML;
  const isSame = ([element, origin]: [Element, Origin]) =>
    origin.spelling === spelling && !element.isConnected;
  const element = [...made].find(isSame)?.[0] ?? create(source, tag, observedAttributes);
  made.set(element, { spelling });
  element.replaceChildren(...source.childNodes);
  source.replaceWith(element);
  const attributeFilter = ['data-laurel'];
  watch.observe(element.getRootNode(), { childList: true, subtree: true, attributeFilter });
}

function create(
  source: HTMLElement,
  tag: string,
  observedAttributes: readonly string[],
): HTMLElement {
  const element = document.createElement(tag);
  for (const attribute of source.getAttributeNames()) {
    const own = attribute.replace(/^data-laurel-/, '');
    // What passed a sanitizer as data must not come to life: other libraries run what `x-init` says.
    const isTaken =
      own === attribute
        ? !/^(on|style$|data-laurel$)/.test(own)
        : observedAttributes.includes(own) || UNWATCHED.includes(own);
    if (isTaken) element.setAttribute(own, source.getAttribute(attribute) ?? '');
  }
  if (source.style.length) element.style.cssText = source.style.cssText;
  return element;
}
