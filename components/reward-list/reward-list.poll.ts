// Fetched while the shop has yet to confirm a redemption.
import { redemptions } from '../../src/contract/member/redemptions.ts';
import type { LoyaltyStore } from '../../src/element/index.ts';
import type { RewardList } from './reward-list.ts';

/** When to look again, in ms after the last look: soon at first, then once a minute. */
const WAITS = [2_000, 4_000, 8_000, 15_000, 30_000, 60_000] as const;

interface Watch {
  /** Who shows what this store knows. */
  readonly lists: Set<RewardList>;
  readonly look: () => void;
  /** The redemptions waited for; new ones are looked for soon again. */
  ids: string;
  looks: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const watches = new WeakMap<LoyaltyStore, Watch>();

const pendingIn = (store: LoyaltyStore): string =>
  (store.snapshot().part(redemptions) ?? [])
    .filter(({ state }) => state === 'pending')
    .map(({ id }) => id)
    .join(' ');

/**
 * Reads again until no redemption of the member is pending any more, while the page is in sight and
 * a list follows the store. One watch serves all lists of a store.
 */
export function poll(store: LoyaltyStore, list: RewardList): void {
  let watch = watches.get(store);
  if (!watch) {
    const look = (): void => void lookAgain(store);
    watch = { lists: new Set(), look, ids: '', looks: 0, timer: undefined };
    watches.set(store, watch);
  }
  watch.lists.add(list);
  const ids = pendingIn(store);
  if (ids === watch.ids) return;
  watch.ids = ids;
  watch.looks = 0;
  schedule(watch);
}

function schedule(watch: Watch): void {
  clearTimeout(watch.timer);
  watch.timer = setTimeout(watch.look, WAITS[Math.min(watch.looks, WAITS.length - 1)]);
}

async function lookAgain(store: LoyaltyStore): Promise<void> {
  const watch = watches.get(store);
  if (!watch) return;
  const isWatched = [...watch.lists].some((list) => list._store === store);
  if (!isWatched || !pendingIn(store)) {
    watches.delete(store);
    return;
  }
  if (document.hidden) {
    document.addEventListener('visibilitychange', watch.look, { once: true });
    return;
  }
  watch.looks += 1;
  await store.refresh();
  schedule(watch);
}
