import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Criterion, Metric, TierRules } from '../../../../src/domain/programme/rules.ts';
import { progressOf } from '../../../../src/domain/tiers/progress.ts';
import { Standing } from '../../../../src/domain/tiers/standing.ts';
import { programmeWith, rulesOf, type Draft } from '../programme/sample.ts';

const zone = 'Europe/Berlin';
const at = (text: string): number => Date.parse(text);

const money = (goal: number): Criterion => ({ id: 'spend', metric: 'money', goal });
const orders = (goal: number): Criterion => ({ id: 'orders', metric: 'orders', goal });

function ladder(
  more: Partial<TierRules> = {},
  ...steps: readonly (readonly Criterion[])[]
): TierRules {
  return {
    zone,
    period: { kind: 'rolling', months: 12 },
    steps: [[], ...steps].map((criteria, index) => ({
      id: `step-${index}`,
      multiplier: { numerator: 1, denominator: 1 },
      join: 'any',
      criteria,
    })),
    ...more,
  };
}

type Happening = readonly [at: string, metric: Metric, amount: number];

function standing(rules: TierRules, now: string, joined: string, ...events: readonly Happening[]) {
  const result = new Standing(rules, at(joined));
  for (const [when, metric, amount] of events) result.add({ at: at(when), metric, amount });
  result.advance(at(now));
  return result;
}

describe('the tier a member has', () => {
  it('counts an order to the day it is a year old, in the programme’s zone', () => {
    const rules = ladder({}, [money(100)]);
    const order: Happening = ['2025-03-30T23:30:00+02:00', 'money', 100];
    const stepAt = (now: string): number => standing(rules, now, '2025-01-01T00:00Z', order).step;
    assert.equal(stepAt('2025-03-30T23:29:59+02:00'), 1);
    assert.equal(stepAt('2026-03-29T23:59:59.999+02:00'), 1);
    assert.equal(stepAt('2026-03-30T00:00:00+02:00'), 0);
  });

  it('is kept to the end of the month that is so many months after it was last met', () => {
    const rules = ladder({ keep: { months: 1, end: 'month' } }, [money(100)]);
    const order: Happening = ['2025-01-31T10:00:00Z', 'money', 100];
    const known = standing(rules, '2025-06-01T00:00Z', '2025-01-01T00:00Z', order);
    // Last met on 30 January 2026; a month later is 28 February, the end of its month.
    assert.deepEqual(known.fall(), { at: at('2026-03-01T00:00:00+01:00'), step: 0 });
    assert.equal(standing(rules, '2026-02-28T23:59:59+01:00', '2025-01-01T00:00Z', order).step, 1);
  });

  it('of a calendar year is kept to the end of the next where the programme says so', () => {
    const rules = ladder({ period: { kind: 'calendar' }, keep: { months: 12, end: 'year' } }, [
      money(100),
    ]);
    const order: Happening = ['2025-11-30T10:00:00Z', 'money', 100];
    const known = standing(rules, '2026-06-01T00:00Z', '2025-01-01T00:00Z', order);
    assert.equal(known.step, 1);
    assert.deepEqual(known.fall(), { at: at('2027-01-01T00:00:00+01:00'), step: 0 });
    const { retain, next } = progressOf(known, rulesWith(rules), at('2026-06-01T00:00Z'));
    assert.equal(next, undefined);
    assert.equal(retain?.criteria[0]?.current, 0, 'only this year keeps it for the next');
  });

  it('for ever is never lost', () => {
    const rules = ladder({ period: { kind: 'lifetime' } }, [orders(2)]);
    const known = standing(
      rules,
      '2036-01-01T00:00Z',
      '2025-01-01T00:00Z',
      ['2025-01-02T00:00Z', 'orders', 1],
      ['2030-01-02T00:00Z', 'orders', 1],
    );
    assert.equal(known.step, 1);
    assert.equal(known.fall(), undefined);
  });

  it('comes with months of membership alone', () => {
    const rules = ladder({}, [{ id: 'months', metric: 'months', goal: 6 }]);
    const joined = '2025-08-31T12:00:00Z';
    assert.equal(standing(rules, '2026-02-27T12:00:00Z', joined).step, 0);
    const known = standing(rules, '2026-02-28T12:00:00Z', joined);
    assert.equal(known.step, 1);
    assert.equal(known.changes.at(-1)?.at, at('2026-02-28T00:00:00+01:00'));
  });

  it('any or all of the criteria', () => {
    const events: readonly Happening[] = [['2025-02-01T00:00Z', 'money', 100]];
    for (const [join, step] of [
      ['any', 1],
      ['all', 0],
    ] as const) {
      const rules = ladder({}, [money(100), orders(1)]);
      const joined = { ...rules, steps: rules.steps.map((one) => ({ ...one, join })) };
      assert.equal(
        standing(joined, '2025-03-01T00:00Z', '2025-01-01T00:00Z', ...events).step,
        step,
        join,
      );
    }
  });

  it('is none before joining; what was done before counts from then on', () => {
    const rules = ladder({}, [money(100)]);
    const order: Happening = ['2025-02-01T00:00:00Z', 'money', 100];
    assert.equal(standing(rules, '2025-02-20T00:00Z', '2025-03-01T00:00Z', order).step, -1);
    const known = standing(rules, '2025-03-02T00:00Z', '2025-03-01T00:00Z', order);
    assert.deepEqual(known.changes, [{ at: at('2025-03-01T00:00Z'), step: 1 }]);
  });
});

const rulesWith = (tiers: TierRules) => ({ ...rulesOf(programmeWith({})), tiers });

describe('what is said about the tier', () => {
  const rules = ladder(
    { keep: { months: 0, end: 'month' } },
    [money(100), orders(4)],
    [money(500)],
  );
  const events: readonly Happening[] = [
    ['2025-01-10T12:00:00Z', 'money', 60],
    ['2025-05-10T12:00:00Z', 'money', 60],
  ];
  const progress = (now: string, ...more: readonly Happening[]) =>
    progressOf(
      standing(rules, now, '2025-01-01T00:00Z', ...events, ...more),
      rulesWith(rules),
      at(now),
    );

  it('next: what has been done of it now', () => {
    const { next, since } = progress('2025-06-01T00:00:00Z');
    assert.equal(next?.step.id, 'step-2');
    assert.equal(next?.criteria[0]?.current, 120);
    assert.equal(since, at('2025-05-10T12:00:00Z'));
  });

  it('retain: what will still count when it would be lost', () => {
    const { retain } = progress('2025-06-01T00:00:00Z');
    // The order of January stops counting on 10 January; the step is kept to the end of the month.
    assert.equal(retain?.by, at('2026-02-01T00:00:00+01:00'));
    assert.deepEqual(
      retain?.criteria.map(({ current }) => current),
      [60, 0],
    );
  });

  it('risk: only as long before as the programme warns', () => {
    assert.equal(progress('2025-06-01T00:00:00Z').risk, undefined);
    const { risk } = progress('2025-12-20T00:00:00Z');
    assert.equal(risk?.step?.id, 'step-0');
    assert.equal(risk?.at, at('2026-02-01T00:00:00+01:00'));
  });

  it('doing what retain asks for keeps the tier', () => {
    const { retain } = progress('2025-12-20T00:00:00Z');
    const missing = 100 - (retain?.criteria[0]?.current ?? 0);
    const kept = progress('2026-02-01T00:00:00+01:00', ['2026-01-31T22:00:00Z', 'money', missing]);
    assert.equal(kept.current?.id, 'step-1');
  });

  it('nothing is next at the top', () => {
    const { next, current } = progress('2025-06-01T00:00Z', ['2025-05-20T00:00Z', 'money', 400]);
    assert.equal(current?.id, 'step-2');
    assert.equal(next, undefined);
  });
});

describe('tiers, whatever happens', () => {
  const metric = fc.constantFrom<Metric>('money', 'orders', 'interactions', 'points:points');
  const happening = fc.record({
    at: fc.integer({ min: 0, max: 800 }).map((day) => at('2025-01-01T06:00Z') + day * 86_400_000),
    metric,
    amount: fc.integer({ min: 1, max: 60 }),
  });
  const criterion = fc.record({
    id: fc.constant('c'),
    metric: fc.oneof(metric, fc.constant<Metric>('months')),
    goal: fc.integer({ min: 1, max: 100 }),
  });
  const step = fc.record({
    id: fc.constant('s'),
    multiplier: fc.constant({ numerator: 1, denominator: 1 }),
    join: fc.constantFrom('any' as const, 'all' as const),
    criteria: fc.array(criterion, { minLength: 1, maxLength: 3 }),
  });
  const rulesArbitrary: fc.Arbitrary<TierRules> = fc.record({
    zone: fc.constantFrom('Europe/Berlin', 'Pacific/Kiritimati', 'UTC'),
    period: fc.oneof(
      fc.record({ kind: fc.constant('rolling' as const), months: fc.integer({ min: 1, max: 14 }) }),
      fc.constant({ kind: 'calendar' as const }),
      fc.constant({ kind: 'lifetime' as const }),
    ),
    keep: fc.option(
      fc.record({
        months: fc.integer({ min: 0, max: 13 }),
        end: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
      }),
      { nil: undefined },
    ),
    steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  });
  const days = fc
    .integer({ min: 0, max: 1200 })
    .map((day) => at('2025-01-01T05:00Z') + day * 86_400_000);

  const stepAt = (
    rules: TierRules,
    joined: number,
    events: readonly { at: number; metric: Metric; amount: number }[],
    now: number,
  ): Standing => {
    const result = new Standing(rules, joined);
    const past = events.filter((event) => event.at <= now);
    for (const event of past.toSorted((one, other) => one.at - other.at)) result.add({ ...event });
    result.advance(now);
    return result;
  };

  it('never falls for more of any criterion, nor for having joined earlier', () => {
    fc.assert(
      fc.property(
        rulesArbitrary,
        fc.array(happening, { maxLength: 12 }),
        fc.array(happening, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 400 }),
        days,
        (rules, events, more, earlier, now) => {
          const joined = at('2025-02-01T00:00Z');
          const before = stepAt(rules, joined, events, now).step;
          assert.ok(stepAt(rules, joined, [...events, ...more], now).step >= before);
          assert.ok(stepAt(rules, joined - earlier * 86_400_000, events, now).step >= before);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('falls exactly when it was said to, if nothing happens', () => {
    fc.assert(
      fc.property(
        rulesArbitrary,
        fc.array(happening, { maxLength: 12 }),
        days,
        (rules, events, now) => {
          const joined = at('2025-02-01T00:00Z');
          const past = events.filter((event) => event.at <= now);
          const known = stepAt(rules, joined, past, now);
          const fall = known.fall();
          if (!fall) return;
          assert.ok(stepAt(rules, joined, past, fall.at - 1).step >= known.step);
          assert.equal(stepAt(rules, joined, past, fall.at).step, fall.step);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is the same whether time passed in one step or in many', () => {
    fc.assert(
      fc.property(
        rulesArbitrary,
        fc.array(happening, { maxLength: 8 }),
        fc.array(days, { maxLength: 8 }),
        days,
        (rules, events, stops, now) => {
          const joined = at('2025-02-01T00:00Z');
          const once = stepAt(rules, joined, events, now);
          const often = new Standing(rules, joined);
          const marks = [
            ...events.map((event) => ({ at: event.at, event })),
            ...stops.map((stop) => ({ at: stop, event: undefined })),
          ].filter((mark) => mark.at <= now);
          for (const mark of marks.toSorted((one, other) => one.at - other.at)) {
            if (mark.event) often.add({ ...mark.event });
            else often.advance(mark.at);
          }
          often.advance(now);
          assert.equal(often.step, once.step);
          assert.deepEqual(often.changes, once.changes);
        },
      ),
      { numRuns: 500 },
    );
  });
});

it('a hidden goal is told to nobody but still counts', () => {
  const criteria: readonly Draft[] = [{ id: 'secret', kind: 'money', goal: '5', hidden: true }];
  const { tiers } = rulesOf(
    programmeWith({
      tiers: {
        period: { kind: 'lifetime' },
        steps: [{ id: 'inner', name: { en: 'Inner' }, criteria, benefits: [] }],
      },
    }),
  );
  assert.ok(tiers);
  const known = new Standing(tiers, at('2025-01-01T00:00Z'));
  known.add({ at: at('2025-01-02T00:00Z'), metric: 'money', amount: 500 });
  assert.equal(known.step, 0);
});
