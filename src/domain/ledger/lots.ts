import type { Grant } from './entries.ts';

/** Why points came. */
export type EarnCause = 'order' | 'enrolment' | 'survey' | 'referral' | 'action' | 'offer';

/**
 * Points that came together and mature and expire together. Always
 * `amount = left + spent + reversed`; what is left is pending, available or expired by date alone.
 */
export interface Lot {
  /** Place in the ledger of the entry it came from. */
  readonly place: number;
  readonly cause: EarnCause;
  readonly reference?: string;
  readonly unit: string;
  readonly at: number;
  readonly matures: number;
  readonly expires: number;
  readonly amount: number;
  left: number;
  spent: number;
  reversed: number;
  /** Of what was taken back for its own cause: the part that had expired here already. */
  excused: number;
}

/** Points of one lot that a redemption took. */
export interface Taken {
  readonly lot: Lot;
  readonly amount: number;
}

export const newLot = (
  place: number,
  cause: EarnCause,
  at: number,
  grant: Grant,
  amount: number,
  reference?: string,
): Lot => ({
  place,
  cause,
  reference,
  unit: grant.unit,
  at,
  matures: grant.matures,
  expires: grant.expires ?? Number.POSITIVE_INFINITY,
  amount,
  left: amount,
  spent: 0,
  reversed: 0,
  excused: 0,
});

/** Whether a lot's points can be spent at an instant. */
export const isGood = (lot: Lot, at: number): boolean => lot.matures <= at && at < lot.expires;

/** First in, first out; but what ends sooner goes before it. */
const bySpending = (one: Lot, other: Lot): number =>
  compare(one.expires, other.expires) ||
  compare(one.matures, other.matures) ||
  compare(one.at, other.at) ||
  // Their places would depend on how they arrived.
  compare(one.reference ?? '', other.reference ?? '') ||
  compare(one.place, other.place);

// Two lots may both be good for ever, and infinities cannot be subtracted.
const compare = <T extends number | string>(one: T, other: T): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** All lots of one unit, and what the member owes of it. */
export interface Purse {
  readonly unit: string;
  readonly lots: Lot[];
  owed: number;
  /** Up to when what was owed has been paid with what came. */
  settled: number;
  /** Whether `lots` are in spending order. */
  sorted: boolean;
}

export const newPurse = (unit: string): Purse => ({
  unit,
  lots: [],
  owed: 0,
  settled: Number.NEGATIVE_INFINITY,
  sorted: true,
});

export function addLot(purse: Purse, lot: Lot): void {
  purse.lots.push(lot);
  purse.sorted = false;
}

/** Takes points that are good at an instant; answers from which lots, and how many were missing. */
export function take(
  purse: Purse,
  amount: number,
  at: number,
  as: 'spent' | 'reversed',
): { readonly taken: readonly Taken[]; readonly missing: number } {
  if (!purse.sorted) purse.lots.sort(bySpending);
  purse.sorted = true;
  const taken: Taken[] = [];
  let missing = amount;
  for (const lot of purse.lots) {
    if (missing === 0) break;
    if (lot.left === 0 || !isGood(lot, at)) continue;
    const part = Math.min(lot.left, missing);
    lot.left -= part;
    lot[as] += part;
    missing -= part;
    taken.push({ lot, amount: part });
  }
  return { taken, missing };
}

/**
 * Takes back what a lot brought: from itself, pending or not; what had expired in it is forgiven;
 * then from other lots; what is missing then is owed.
 */
export function takeBack(purse: Purse, lot: Lot, amount: number, at: number): void {
  let missing = amount;
  if (at < lot.expires) {
    const own = Math.min(lot.left, missing);
    lot.left -= own;
    lot.reversed += own;
    missing -= own;
  } else {
    const expired = Math.min(lot.left - lot.excused, missing);
    lot.excused += expired;
    missing -= expired;
  }
  purse.owed += take(purse, missing, at, 'reversed').missing;
}

/** Gives points of a refused redemption back to the lots they came from. */
export function giveBack(taken: readonly Taken[]): void {
  for (const { lot, amount } of taken) {
    lot.left += amount;
    lot.spent -= amount;
  }
}

/**
 * Pays what is owed with lots as they mature, up to an instant. Must be called before anything else
 * happens to the purse at that instant.
 */
export function settle(purse: Purse, until: number): void {
  if (purse.owed > 0) pay(purse, until);
  purse.settled = until;
}

function pay(purse: Purse, until: number): void {
  const paidAt = (lot: Lot): number => Math.max(lot.matures, purse.settled);
  const ripe = purse.lots
    .filter((lot) => lot.left > 0 && paidAt(lot) <= until && paidAt(lot) < lot.expires)
    .sort((one, other) => compare(paidAt(one), paidAt(other)) || bySpending(one, other));
  for (const lot of ripe) {
    const part = Math.min(lot.left, purse.owed);
    lot.left -= part;
    lot.reversed += part;
    purse.owed -= part;
  }
}
