import type { Fraction, Metric, TierRules } from '../programme/rules.ts';
import type { Counted } from './counted.ts';
import { Standing } from './standing.ts';

const plain: Fraction = { numerator: 1, denominator: 1 };

/**
 * Everything a member has done that tiers count, in order of time, and the standing that follows.
 * Lowering something counted (an order went back) lowers it from the day it was done: nobody keeps
 * a tier for what they have returned.
 */
export class Tally {
  private readonly joined: number | undefined;
  private readonly counted: Counted[] = [];
  private readonly standings = new Map<
    TierRules,
    { readonly standing: Standing; counted: number }
  >();

  constructor(joined: number | undefined) {
    this.joined = joined;
  }

  /** Counts something that is not earlier than what was counted before. */
  count(at: number, metric: Metric, amount: number): Counted {
    const event = { at, metric, amount };
    this.counted.push(event);
    return event;
  }

  lower(event: Counted | undefined, amount: number): void {
    if (!event || amount === 0) return;
    event.amount -= amount;
    this.standings.clear();
  }

  /** The standing at an instant that is not before the last one asked for. */
  standingAt(ladder: TierRules, at: number): Standing {
    let known = this.standings.get(ladder);
    if (!known) {
      known = { standing: new Standing(ladder, this.joined), counted: 0 };
      this.standings.set(ladder, known);
    }
    for (let event = this.counted[known.counted]; event; event = this.counted[known.counted]) {
      known.standing.add(event);
      known.counted += 1;
    }
    known.standing.advance(at);
    return known.standing;
  }

  /** By what the points of an order made at this instant are multiplied. */
  multiplierAt(ladder: TierRules | undefined, at: number): Fraction {
    const matters = ladder?.steps.some(
      ({ multiplier }) => multiplier.numerator !== multiplier.denominator,
    );
    if (!ladder || !matters) return plain;
    return ladder.steps[this.standingAt(ladder, at).step]?.multiplier ?? plain;
  }
}
