import type { LoyaltyStore } from '../store.ts';
import { visitorOf } from '../visitor-of.ts';
import { MOST_EVENTS } from './ring.ts';

/** How long an event waits for a store to know who is there, in ms. */
const PATIENCE = 60_000;

/**
 * Tells who is there once a store knows; `undefined` when it does not within a minute, when they have
 * left, or when a thousand wait already.
 */
export const visitorSoon = (
  store: LoyaltyStore,
): ((leaving: AbortSignal) => Promise<string | undefined>) => {
  let waiting = 0;
  let soon: Promise<string | undefined> | undefined;

  const wait = (leaving: AbortSignal): Promise<string | undefined> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        stop();
        leaving.removeEventListener('abort', end);
        soon = undefined;
        resolve(leaving.aborted ? undefined : visitorOf(store));
      };
      const timer = setTimeout(end, PATIENCE);
      const stop = store.subscribe(() => visitorOf(store) !== undefined && end());
      leaving.addEventListener('abort', end);
    });

  return async (leaving) => {
    const known = visitorOf(store);
    if (known !== undefined || leaving.aborted || waiting >= MOST_EVENTS) return known;
    waiting++;
    try {
      return await (soon ??= wait(leaving));
    } finally {
      waiting--;
    }
  };
};
