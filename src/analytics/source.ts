/** Prefix of the kit's tags. */
const prefix = 'laurel-';

/** The kit's element an event comes from, out of open shadow roots too. */
export function sourceOf(event: Event): EventTarget | undefined {
  const [source] = event.composedPath();
  return source && nameOf(source) !== undefined ? source : undefined;
}

/** A tag's name without the kit's prefix; undefined for what is not the kit's. */
export function nameOf(target: EventTarget): string | undefined {
  const { localName } = target as Partial<Element>;
  const isOurs = typeof localName === 'string' && /^laurel-[a-z][a-z-]{0,39}$/.test(localName);
  return isOurs ? localName.slice(prefix.length) : undefined;
}

/** Keys of stores whose data is made up: sample data, and the loader's demonstration. */
const madeUp = /^sample$|\/laurel-demo$/;

/** What of the page and its elements tells whether they show something real. */
interface Page {
  readonly Shopify?: { readonly designMode?: unknown };
  readonly [stores: symbol]: { readonly default?: { readonly key?: unknown } } | undefined;
}

/** Whether what the element shows is made up: a preview, a demonstration, or a shop's editor. */
export function isSample(target: EventTarget): boolean {
  const { Shopify: shopify, [Symbol.for('laurel.stores.v1')]: stores } = globalThis as Page;
  const { preview, store, closest } = target as Partial<Element> & {
    readonly preview?: unknown;
    readonly store?: { readonly key?: unknown };
  };
  const { key } = store ?? stores?.default ?? {};
  return (
    Boolean(preview) ||
    madeUp.test(String(key)) ||
    shopify?.designMode === true ||
    // The canvas of WordPress' block editor.
    Boolean(closest?.call(target, '.block-editor-iframe__body, .editor-styles-wrapper'))
  );
}
