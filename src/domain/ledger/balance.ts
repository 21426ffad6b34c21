import { isGood, type Lot, type Purse } from './lots.ts';

/** What a purse holds at an instant. `earned` is always the sum of the other five, but `owed`. */
export interface Balance {
  readonly available: number;
  readonly pending: number;
  readonly spent: number;
  readonly expired: number;
  readonly reversed: number;
  readonly earned: number;
  /** What was taken back beyond what was there. */
  readonly owed: number;
}

export function balanceOf({ lots, owed }: Purse, now: number): Balance {
  let [available, pending, spent, expired, reversed, earned] = [0, 0, 0, 0, 0, 0];
  for (const lot of lots) {
    if (isGood(lot, now)) available += lot.left;
    else if (now < lot.matures) pending += lot.left;
    else expired += lot.left;
    spent += lot.spent;
    reversed += lot.reversed;
    earned += lot.amount;
  }
  return { available, pending, spent, expired, reversed, earned, owed };
}

/** What is left in lots, by a date of theirs, soonest first; dates without points are left out. */
export function byDate(
  lots: readonly Lot[],
  dateOf: (lot: Lot) => number,
): readonly { readonly at: number; readonly amount: number }[] {
  const amounts = new Map<number, number>();
  for (const lot of lots) {
    if (lot.left > 0) amounts.set(dateOf(lot), (amounts.get(dateOf(lot)) ?? 0) + lot.left);
  }
  return Array.from(amounts, ([at, amount]) => ({ at, amount })).sort(
    (one, other) => one.at - other.at,
  );
}
