import type { Counted } from '../tiers/counted.ts';
import type { Tally } from '../tiers/tally.ts';
import type { Grant } from './entries.ts';
import { addLot, newLot, newPurse, settle, takeBack } from './lots.ts';
import type { EarnCause, Lot, Purse } from './lots.ts';

/** A member's purses while a ledger is replayed; what comes and goes counts for tiers too. */
export class Accounts {
  readonly purses = new Map<string, Purse>();
  private readonly tally: Tally;
  private readonly counts = new Map<Lot, Counted>();

  constructor(units: readonly { readonly id: string }[], tally: Tally) {
    this.tally = tally;
    for (const { id } of units) this.purses.set(id, newPurse(id));
  }

  /** Pays debts with what has matured; before anything else happens at that instant. */
  settle(until: number): void {
    for (const purse of this.purses.values()) settle(purse, until);
  }

  purse(unit: string): Purse {
    let purse = this.purses.get(unit);
    if (!purse) {
      // A unit the programme no longer has: its entries stay true, nobody is shown it.
      purse = newPurse(unit);
      this.purses.set(unit, purse);
    }
    return purse;
  }

  /** Adds what an entry gave, if it gave anything. */
  grant(
    place: number,
    cause: EarnCause,
    at: number,
    grant: Grant | undefined,
    reference?: string,
  ): Lot | undefined {
    return grant && this.add(newLot(place, cause, at, grant, grant.amount, reference));
  }

  add(lot: Lot): Lot {
    addLot(this.purse(lot.unit), lot);
    this.counts.set(lot, this.tally.count(lot.at, `points:${lot.unit}`, lot.amount));
    return lot;
  }

  takeBack(lot: Lot, amount: number, at: number): void {
    takeBack(this.purse(lot.unit), lot, amount, at);
    this.tally.lower(this.counts.get(lot), amount);
  }
}
