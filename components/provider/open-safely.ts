import { openStore } from '../../src/element/index.ts';
import type { LoyaltyStore, StoreOptions } from '../../src/element/index.ts';

/**
 * Opens the store that markup names. Where its addresses are not allowed, the console says so and
 * the elements show an error: neither the data of another store, nor nothing at all.
 */
export function openSafely(options: StoreOptions): LoyaltyStore {
  try {
    return openStore(options);
  } catch (error) {
    console.error(error);
    const refuse = (): Promise<never> => Promise.reject(error);
    const client = { key: `refused:${options.api}`, readProgramme: refuse, readMember: refuse };
    return openStore({ client });
  }
}
