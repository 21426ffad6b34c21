import { openStore } from '../../../src/store/configure.ts';
import type { LoyaltyStore } from '../../../src/store/store.ts';
import type { UnreliableShop } from './shop.ts';

/** A store over HTTP to a test shop, as `configure()` makes it, but not the page's default one. */
export function createTestStore({ api, tokenUrl }: UnreliableShop): LoyaltyStore {
  return openStore({ api, tokenUrl });
}

/** A store that counts who listens to it. */
export interface CountedStore {
  readonly store: LoyaltyStore;
  /** Subscriptions at this moment. */
  now(): number;
  /** Subscriptions there ever were. */
  ever(): number;
}

export function countSubscribers(store: LoyaltyStore): CountedStore {
  let now = 0;
  let ever = 0;
  const counted: LoyaltyStore = {
    ...store,
    subscribe(listener) {
      now += 1;
      ever += 1;
      const end = store.subscribe(listener);
      let open = true;
      return () => {
        if (open) now -= 1;
        open = false;
        end();
      };
    },
  };
  return { store: counted, now: () => now, ever: () => ever };
}
