import type { LoyaltyStore } from './store.ts';

/**
 * The stores of a page. It lives on `globalThis`, so that copies of the kit, providers and scripts
 * that name the same API share one store, whoever comes first.
 */
interface Registry {
  readonly stores: Map<string, LoyaltyStore>;
  default?: LoyaltyStore | undefined;
  /** Told when the page gets a default store. */
  readonly listeners: Set<() => void>;
  /** Origins other than the page's own that addresses in markup may name. */
  apiOrigins: readonly string[];
}

const KEY = Symbol.for('laurel.stores.v1');
const place = globalThis as { [KEY]?: Registry };

export const registry = (): Registry =>
  (place[KEY] ??= { stores: new Map(), listeners: new Set(), apiOrigins: [] });

/** The page's default store, once it was configured. */
export const defaultStore = (): LoyaltyStore | undefined => registry().default;

/** Calls back whenever the page gets a default store, also from another copy of the kit. */
export const onDefaultStore = (listener: () => void): (() => void) => {
  const { listeners } = registry();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Makes a store the page's default one and tells the elements that wait for it. */
export function useStore(store: LoyaltyStore): void {
  const page = registry();
  page.default = store;
  for (const listener of [...page.listeners]) listener();
}
