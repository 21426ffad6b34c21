// `preview.js`: sample data for every element of an editor's canvas, and no network.
import { sampleStore } from '../element/sample-store.ts';
import { useStore } from '../store/registry.ts';
import type { LoyaltyStore } from '../store/store.ts';

/** Gives all elements of the page sample data. */
export function configure(): LoyaltyStore {
  useStore(sampleStore);
  return sampleStore;
}
