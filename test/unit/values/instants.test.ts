import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  formatInstant,
  InstantError,
  isInstant,
  parseInstant,
} from '../../../src/values/instants.ts';

describe('instants', () => {
  it('are read with their zone', () => {
    assert.equal(parseInstant('1970-01-01T00:00Z'), 0);
    assert.equal(parseInstant('1970-01-01T01:00:00.5+01:00'), 500);
    assert.equal(parseInstant('2024-02-29T12:00:00-12:00'), Date.UTC(2024, 2, 1));
    assert.equal(
      parseInstant('2026-01-01T00:00:00.123456789+14:00'),
      Date.UTC(2025, 11, 31, 10, 0, 0, 123),
    );
  });

  it('need a zone and an existing day and time', () => {
    const refused = [
      '2026-11-22',
      '2026-11-22T12:00:00',
      '2026-02-30T12:00:00Z',
      '2026-13-01T12:00:00Z',
      '2025-02-29T12:00:00Z',
      '2026-11-22T24:00:00Z',
      '2026-11-22T23:59:60Z',
      '2026-11-22T12:00:00+0100',
      '2026-11-22T12:00:00+24:00',
      '2026-11-22 12:00:00Z',
      '2026-11-22t12:00:00z',
      ' 2026-11-22T12:00:00Z',
      'Sun, 22 Nov 2026 12:00:00 GMT',
      `2026-11-22T12:00:00.${'1'.repeat(10_000_000)}Z`,
    ];
    for (const text of refused) assert.ok(!isInstant(text), text.slice(0, 40));
    for (const value of [0, NaN, null, undefined, new Date(0), {}]) assert.ok(!isInstant(value));
    assert.throws(() => parseInstant('yesterday'), InstantError);
    assert.throws(
      () => parseInstant('yesterday'),
      /"yesterday".*write it like 2026-11-22T12:30:00Z/,
    );
  });

  it('are written in UTC and read back', () => {
    assert.equal(formatInstant(0), '1970-01-01T00:00:00.000Z');
    const range = { min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        assert.equal(parseInstant(formatInstant(date.getTime())), date.getTime());
      }),
    );
    for (const at of [NaN, Infinity, Date.UTC(10_000, 0), Date.UTC(-1, 0)]) {
      assert.throws(() => formatInstant(at), InstantError);
    }
  });
});
