import type { Fraction, Metric, TierRules } from '../programme/rules.ts';
import type { Counted } from './counted.ts';
import { FollowedStanding } from './followed-standing.ts';
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
  private readonly places = new Map<Counted, number>();
  private readonly followed = new Map<TierRules, FollowedStanding>();

  constructor(joined: number | undefined) {
    this.joined = joined;
  }

  /** Counts something that is not earlier than what was counted before. */
  count(at: number, metric: Metric, amount: number): Counted {
    const event = { at, metric, amount };
    this.places.set(event, this.counted.length);
    this.counted.push(event);
    return event;
  }

  lower(event: Counted | undefined, amount: number): void {
    if (!event || amount === 0) return;
    event.amount -= amount;
    const place = this.places.get(event) ?? 0;
    for (const followed of this.followed.values()) followed.forgetFrom(place);
  }

  /** The standing at an instant that is not before the last one asked for. */
  standingAt(ladder: TierRules, at: number): Standing {
    let followed = this.followed.get(ladder);
    if (!followed) {
      followed = new FollowedStanding(new Standing(ladder, this.joined));
      this.followed.set(ladder, followed);
    }
    return followed.follow(this.counted, at);
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
