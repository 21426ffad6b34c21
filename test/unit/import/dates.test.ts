import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAsOf, readDate } from '../../../demo/import/dates.ts';

const berlin = 'Europe/Berlin';
const instant = (text: string, zone = berlin) => {
  const read = readDate(text, zone);
  return read.reason ?? new Date(read.at).toISOString();
};

describe('readDate', () => {
  for (const [text, expected] of [
    ['2026-03-01T10:22:11Z', '2026-03-01T10:22:11.000Z'],
    ['2026-03-01T10:22:11.123456+01:00', '2026-03-01T09:22:11.000Z'],
    ['2026-03-01 10:22:11 +0100', '2026-03-01T09:22:11.000Z'],
    ['2026-03-01 10:22:11 -0530', '2026-03-01T15:52:11.000Z'],
    ['2026-03-01 10:22:11 UTC', '2026-03-01T10:22:11.000Z'],
    ['2026-03-01 10:22', '2026-03-01T09:22:00.000Z'],
    ['2026-07-01T10:22:11', '2026-07-01T08:22:11.000Z'],
    ['2026-03-01', '2026-02-28T23:00:00.000Z'],
    ['20260701', '2026-06-30T22:00:00.000Z'],
    // Put forward over: the first moment after. Shown twice: the first of them.
    ['2026-03-29 02:30', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
  ] as const) {
    it(`reads ${text}`, () => assert.equal(instant(text), expected));
  }

  it('begins a day where the zone begins it', () => {
    assert.equal(instant('2026-03-01', 'Pacific/Kiritimati'), '2026-02-28T10:00:00.000Z');
  });

  for (const text of [
    '',
    '03/01/2026',
    '1.3.2026',
    '2026-02-30',
    '2026-13-01',
    '2026-03-01 25:00',
    '2026-03-01 10:22 +25:00',
    'yesterday',
    '202603',
  ]) {
    it(`refuses ${text || 'nothing'}`, () =>
      assert.match(instant(text), /^(no date|date ".*": write it like)/));
  }
});

describe('readAsOf', () => {
  it('takes a day to nearly its end', () => {
    assert.equal(readAsOf('2026-06-30', berlin), Date.parse('2026-06-30T21:00:00Z'));
    assert.equal(readAsOf('2026-06-30T12:00:00Z', berlin), Date.parse('2026-06-30T12:00:00Z'));
    assert.throws(() => readAsOf('soon', berlin), /--as-of: date "soon": write it like/);
  });
});
