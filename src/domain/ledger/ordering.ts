import type { Entry } from './entries.ts';

/** An entry and its place in the ledger. */
export interface Placed {
  readonly entry: Entry;
  readonly place: number;
}

/**
 * What comes first of several things at one instant. Refunds come last: points that were there to
 * spend when it was decided are then there when it is replayed.
 */
const rank: Readonly<Partial<Record<Entry['kind'], number>>> = { joined: 0, order: 1, refund: 3 };
const OTHERS = 2;

/**
 * The entries of a ledger up to an instant, by when they happened, so that orders may arrive in any
 * sequence and lead to the same state.
 */
export function inOrderOfTime(entries: readonly Entry[], until: number): readonly Placed[] {
  const placed: Placed[] = [];
  let sorted = true;
  entries.forEach((entry, place) => {
    if (entry.at > until) return;
    const last = placed.at(-1);
    const next = { entry, place };
    if (last && byTime(last, next) > 0) sorted = false;
    placed.push(next);
  });
  return sorted ? placed : placed.sort(byTime);
}

function byTime(one: Placed, other: Placed): number {
  return (
    one.entry.at - other.entry.at ||
    (rank[one.entry.kind] ?? OTHERS) - (rank[other.entry.kind] ?? OTHERS) ||
    byName(one.entry, other.entry) ||
    one.place - other.place
  );
}

/** Orders and refunds of one instant go by name: their place depends on how they arrived. */
function byName(one: Entry, other: Entry): number {
  const name = nameOf(one);
  const otherName = nameOf(other);
  return name < otherName ? -1 : name > otherName ? 1 : 0;
}

const nameOf = (entry: Entry): string =>
  entry.kind === 'order' ? entry.order : entry.kind === 'refund' ? entry.refund : '';
