import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TierRules } from '../../../../src/domain/programme/rules.ts';
import type { Counted } from '../../../../src/domain/tiers/counted.ts';
import { Standing } from '../../../../src/domain/tiers/standing.ts';
import { Tally } from '../../../../src/domain/tiers/tally.ts';

const DAY = 86_400_000;

const ladder: TierRules = {
  zone: 'Europe/Berlin',
  period: { kind: 'rolling', months: 2 },
  keep: { months: 1, end: 'month' },
  steps: [0, 300, 900].map((goal, index) => ({
    id: `step-${index}`,
    multiplier: { numerator: 1, denominator: 1 },
    join: 'any',
    criteria: goal === 0 ? [] : [{ id: 'spend', metric: 'money', goal }],
  })),
};

/** Days since the last, an amount, and which earlier event is lowered after it, if any. */
const happening = fc.record({
  days: fc.nat(9),
  amount: fc.nat(200),
  lowers: fc.option(fc.nat(10_000)),
});

describe('a tally', () => {
  it('stands as if what went back had never been counted', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 400 }), (happenings) => {
        const tally = new Tally(0);
        const events: Counted[] = [];
        let at = 0;
        for (const { days, amount, lowers } of happenings) {
          at += days * DAY;
          events.push(tally.count(at, 'money', amount));
          tally.standingAt(ladder, at);
          const event = lowers === null ? undefined : events[lowers % events.length];
          tally.lower(event, Math.ceil((event?.amount ?? 0) / 2));
        }
        const anew = new Standing(ladder, 0);
        for (const event of events) anew.add(event);
        anew.advance(at);
        const standing = tally.standingAt(ladder, at);
        assert.deepEqual(standing.changes, anew.changes);
        assert.deepEqual(standing.countersAt(at), anew.countersAt(at));
        assert.deepEqual(standing.fall(), anew.fall());
      }),
      { numRuns: 60 },
    );
  });

  it('of thousands of orders and refunds is counted in a moment', () => {
    let counted = 0;
    const tally = new Tally(0);
    const watched: Counted[] = [];
    for (let number = 0; number < 2000; number += 1) {
      const event = tally.count(number * 1000, 'money', 100);
      let { amount } = event;
      Object.defineProperty(event, 'amount', {
        get: () => ((counted += 1), amount),
        set: (value: number) => (amount = value),
      });
      watched.push(event);
      tally.standingAt(ladder, number * 1000);
      tally.lower(watched.at(-1), 50);
    }
    // Anew for each refund would be two million.
    assert.ok(counted < 400_000, String(counted));
  });
});
