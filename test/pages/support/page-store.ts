import type { LoyaltyStore } from '../../../src/store/index.ts';
import type { ShopPage } from './shop-page.ts';

/** The store of a page, as its own scripts get it. */
export const storeOf = (page: ShopPage): Promise<LoyaltyStore> =>
  new Promise((resolve) => {
    const laurel = Reflect.get(page.window, 'laurel') as {
      push(callback: (store: LoyaltyStore) => void): void;
    };
    laurel.push(resolve);
  });
