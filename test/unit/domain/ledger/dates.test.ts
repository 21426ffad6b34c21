import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expiry, lastDayOf, maturity } from '../../../../src/domain/ledger/dates.ts';
import { limitState } from '../../../../src/domain/limits.ts';

const at = (text: string): number => Date.parse(text);
const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString();

describe('days of points', () => {
  it('mature at the start of a day, across the change to summer time and back', () => {
    const berlin = 'Europe/Berlin';
    assert.equal(iso(maturity(at('2026-03-20T22:59:00Z'), 14, berlin)), '2026-04-02T22:00:00.000Z');
    assert.equal(iso(maturity(at('2026-03-20T23:01:00Z'), 14, berlin)), '2026-04-03T22:00:00.000Z');
    assert.equal(iso(maturity(at('2026-10-20T12:00:00Z'), 14, berlin)), '2026-11-02T23:00:00.000Z');
    assert.equal(maturity(12_345, 0, berlin), 12_345);
  });

  it('mature on the right day on both sides of the date line', () => {
    const order = at('2026-06-10T11:00:00Z');
    assert.equal(iso(maturity(order, 1, 'Pacific/Kiritimati')), '2026-06-11T10:00:00.000Z');
    assert.equal(iso(maturity(order, 1, 'Etc/GMT+12')), '2026-06-10T12:00:00.000Z');
  });

  it('expire after months and days, on to the end of the day, month or year', () => {
    const rule = { months: 1, days: 0, end: 'day' } as const;
    const end = (more: object): string | undefined =>
      iso(expiry(at('2024-01-31T10:00:00Z'), { ...rule, ...more }, 'UTC'));
    assert.equal(end({}), '2024-03-01T00:00:00.000Z', 'the last day of February is good');
    assert.equal(end({ days: 1 }), '2024-03-02T00:00:00.000Z');
    assert.equal(end({ end: 'month' }), '2024-03-01T00:00:00.000Z');
    assert.equal(end({ months: 12, end: 'month' }), '2025-02-01T00:00:00.000Z');
    assert.equal(end({ months: 12, end: 'year' }), '2026-01-01T00:00:00.000Z');
    assert.equal(expiry(0, undefined, 'UTC'), undefined);
  });

  it('expire at the end of a local month that ends in summer time', () => {
    const rule = { months: 12, days: 0, end: 'month' } as const;
    const expires = expiry(at('2025-06-15T10:00:00Z'), rule, 'Europe/Berlin');
    assert.equal(iso(expires), '2026-06-30T22:00:00.000Z');
  });

  it('knows the last day of any period', () => {
    assert.equal(lastDayOf('2024-02-10', 'month'), '2024-02-29');
    assert.equal(lastDayOf('2025-12-10', 'month'), '2025-12-31');
    assert.equal(lastDayOf('2025-02-10', 'year'), '2025-12-31');
    assert.equal(lastDayOf('2025-02-10', 'day'), '2025-02-10');
  });
});

describe('limits', () => {
  const zone = 'Europe/Berlin';
  const now = at('2026-03-29T10:00:00Z');

  it('count in calendar days, months and years of the programme', () => {
    const done = [at('2026-03-28T22:30:00Z'), at('2026-03-28T23:30:00Z')];
    const state = (period: 'day' | 'month' | 'year' | 'lifetime', count: number) =>
      limitState(done, { period, count }, now, zone);
    assert.deepEqual(state('day', 1), {
      done: 1,
      reached: true,
      until: at('2026-03-29T22:00:00Z'),
    });
    assert.deepEqual(state('month', 2), {
      done: 2,
      reached: true,
      until: at('2026-03-31T22:00:00Z'),
    });
    assert.deepEqual(state('year', 3), { done: 2, reached: false });
    assert.deepEqual(state('lifetime', 2), { done: 2, reached: true });
    assert.deepEqual(limitState(done, undefined, now, zone), { done: 2, reached: false });
  });
});
