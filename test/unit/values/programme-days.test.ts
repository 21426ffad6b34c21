import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayOf,
  DayError,
  daysBetween,
  endOfDay,
  isDay,
  isZone,
  startOfDay,
  startOfMonth,
  startOfYear,
} from '../../../src/values/programme-days.ts';
import { zoneOffset } from '../../../src/values/zone-offsets.ts';

const utc = (text: string): number => Date.parse(text);
const zones = [...Intl.supportedValuesOf('timeZone'), 'Etc/GMT+12', 'Etc/GMT-14'];
const anyZone = fc.constantFrom(...zones);
const anyInstant = fc.integer({ min: utc('1970-01-01'), max: utc('2060-01-01') });
const anyDay = anyInstant.map((at) => dayOf(at, 'UTC'));

describe('dayOf', () => {
  it('knows zones from UTC-12 to UTC+14', () => {
    const noon = utc('2026-11-22T11:30Z');
    assert.equal(dayOf(noon, 'Etc/GMT+12'), '2026-11-21');
    assert.equal(dayOf(noon, 'Pacific/Kiritimati'), '2026-11-23');
    assert.equal(dayOf(noon, 'Asia/Kathmandu'), '2026-11-22');
    assert.equal(dayOf(utc('2026-11-22T18:14:59Z'), 'Asia/Kathmandu'), '2026-11-22');
    assert.equal(dayOf(utc('2026-11-22T18:15Z'), 'Asia/Kathmandu'), '2026-11-23');
  });

  it('never gives the day Samoa left out', () => {
    assert.equal(dayOf(utc('2011-12-30T09:59:59.999Z'), 'Pacific/Apia'), '2011-12-29');
    assert.equal(dayOf(utc('2011-12-30T10:00Z'), 'Pacific/Apia'), '2011-12-31');
  });

  it('does not fall back when a clock was put back across midnight', () => {
    // Newfoundland went from 00:01 back to 23:01 of the day before.
    const midnight = utc('2010-11-07T02:30Z');
    assert.equal(dayOf(midnight, 'America/St_Johns'), '2010-11-07');
    assert.equal(dayOf(midnight + 30 * 60_000, 'America/St_Johns'), '2010-11-07');
    assert.equal(dayOf(midnight - 1, 'America/St_Johns'), '2010-11-06');
  });

  it('agrees with the wall clock', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const wall = new Date(at + zoneOffset(at, zone)).toJSON().slice(0, 10);
        const day = dayOf(at, zone);
        // The one exception, an hour put back across midnight, is tested above.
        if (day !== wall) assert.equal(dayOf(at - 3 * 3_600_000, zone), wall);
      }),
      { numRuns: 5000 },
    );
  });

  it('refuses what is no instant or no zone', () => {
    assert.throws(() => dayOf(NaN, 'UTC'), RangeError);
    assert.throws(() => dayOf(0, 'Mars/Olympus'), RangeError);
    assert.throws(() => dayOf(utc('9999-12-31T12:00Z'), 'Etc/GMT-14'), DayError);
  });

  it('takes less than a microsecond for orders of ten years', () => {
    const zone = 'America/Sao_Paulo';
    const first = utc('2016-01-01');
    const step = (utc('2026-01-01') - first) / 1_000_000;
    const begin = process.cpuUsage();
    for (let index = 0; index < 1_000_000; index++) dayOf(first + index * step, zone);
    const used = process.cpuUsage(begin);
    assert.ok(used.user + used.system < 1_000_000, `${used.user + used.system} µs for a million`);
  });
});

describe('startOfDay', () => {
  it('is right on days without midnight, short days and long days', () => {
    const berlin = 'Europe/Berlin';
    assert.equal(startOfDay('2026-03-29', berlin), utc('2026-03-28T23:00Z'));
    assert.equal(endOfDay('2026-03-29', berlin), utc('2026-03-29T22:00Z'));
    assert.equal(endOfDay('2026-10-25', berlin) - startOfDay('2026-10-25', berlin), 25 * 3_600_000);
    // São Paulo skipped 00:00 to 01:00.
    assert.equal(startOfDay('2018-11-04', 'America/Sao_Paulo'), utc('2018-11-04T03:00Z'));
    // … and repeated 23:00 to 24:00.
    assert.equal(startOfDay('2018-02-18', 'America/Sao_Paulo'), utc('2018-02-18T03:00Z'));
    // Lord Howe moves by half an hour.
    const lordHowe = 'Australia/Lord_Howe';
    assert.equal(
      endOfDay('2026-04-05', lordHowe) - startOfDay('2026-04-05', lordHowe),
      24.5 * 3_600_000,
    );
    // Havana repeats 00:00 to 01:00: the day begins with the first of them.
    assert.equal(startOfDay('2026-11-01', 'America/Havana'), utc('2026-11-01T04:00Z'));
  });

  it('gives a day that was left out no length', () => {
    assert.equal(startOfDay('2011-12-30', 'Pacific/Apia'), utc('2011-12-30T10:00Z'));
    assert.equal(endOfDay('2011-12-30', 'Pacific/Apia'), utc('2011-12-30T10:00Z'));
  });

  it('knows offsets with seconds', () => {
    assert.equal(startOfDay('1971-06-01', 'Africa/Monrovia'), utc('1971-06-01T00:44:30Z'));
  });

  it('contains exactly the instants of the day', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const day = dayOf(at, zone);
        assert.ok(startOfDay(day, zone) <= at && at < endOfDay(day, zone));
        assert.equal(dayOf(startOfDay(day, zone), zone), day);
        assert.equal(dayOf(endOfDay(day, zone) - 1, zone), day);
        assert.ok(dayOf(endOfDay(day, zone), zone) > day);
      }),
      { numRuns: 5000 },
    );
  });

  it('is monotone, and right around every change of a zone', () => {
    const aroundChanges = (zone: string): void => {
      for (const change of changesOf(zone)) {
        let last = '';
        for (let at = change - 26 * 3_600_000; at <= change + 26 * 3_600_000; at += 1_800_000) {
          const day = dayOf(at, zone);
          const wall = new Date(at + zoneOffset(at, zone)).toJSON().slice(0, 10);
          assert.ok(day >= last && day >= wall, `${zone} at ${new Date(at).toJSON()}`);
          assert.ok(startOfDay(day, zone) <= at && at < endOfDay(day, zone));
          last = day;
        }
      }
    };
    for (const zone of ['America/St_Johns', 'Pacific/Kwajalein', 'Africa/Casablanca']) {
      aroundChanges(zone);
    }
    fc.assert(fc.property(anyZone, aroundChanges), { numRuns: 15 });
  });
});

describe('calendar', () => {
  it('adds days and months', () => {
    assert.equal(addDays('2024-02-28', 2), '2024-03-01');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
    assert.equal(addMonths('2026-11-30', 3), '2027-02-28');
    assert.equal(addMonths('2026-11-22', 12), '2027-11-22');
    assert.equal(addMonths('2026-11-22', -23), '2024-12-22');
    assert.equal(startOfMonth('2026-11-22'), '2026-11-01');
    assert.equal(startOfYear('2026-11-22'), '2026-01-01');
    assert.equal(daysBetween('2026-01-01', '2027-01-01'), 365);
    assert.equal(daysBetween('2026-01-02', '2026-01-01'), -1);
  });

  it('keeps the day of the month or takes the last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, count) => {
        const moved = addMonths(day, count);
        const months = (text: string): number =>
          Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        assert.equal(months(moved) - months(day), count);
        if (moved.slice(8) !== day.slice(8)) {
          assert.ok(moved < day.replace(/^.{8}/, moved.slice(0, 8)));
          assert.equal(addDays(moved, 1).slice(8), '01');
        }
      }),
    );
  });

  it('counts what it adds', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        assert.equal(daysBetween(day, addDays(day, count)), count);
      }),
    );
  });

  it('refuses days that do not exist', () => {
    for (const text of ['2026-02-29', '2026-13-01', '0000-01-01', '2026-1-1', '22.11.2026', '']) {
      assert.ok(!isDay(text), text);
      assert.throws(() => addDays(text, 1), DayError);
    }
    for (const value of [20261122, null, undefined, {}]) assert.ok(!isDay(value));
    assert.throws(() => addDays('9999-12-31', 1), DayError);
    assert.throws(() => addDays('2026-11-22', NaN), DayError);
    assert.throws(() => addMonths('2026-11-22', NaN), DayError);
    assert.throws(() => startOfDay('2026-02-29', 'UTC'), /"2026-02-29" is not a day/);
  });
});

describe('isZone', () => {
  it('knows zone names only', () => {
    for (const zone of ['Europe/Berlin', 'UTC', 'Etc/GMT+12', 'Asia/Kolkata'])
      assert.ok(isZone(zone));
    for (const zone of ['', '+02:00', 'Berlin', 'Mars/Olympus', 'x'.repeat(10_000_000), 2, null]) {
      assert.ok(!isZone(zone));
    }
  });
});

/** The instants since 1970 at which a zone changed its offset, to the half hour. */
function changesOf(zone: string): readonly number[] {
  const found: number[] = [];
  const step = 7 * 86_400_000;
  let before = zoneOffset(0, zone);
  // Later years repeat the rules of the last ones here.
  for (let at = 0; at < utc('2030-01-01'); at += step) {
    const after = zoneOffset(at + step, zone);
    if (after !== before) {
      let [low, high] = [at, at + step];
      while (high - low > 1_800_000) {
        const middle = (low + high) / 2;
        if (zoneOffset(middle, zone) === before) low = middle;
        else high = middle;
      }
      found.push(high);
    }
    before = after;
  }
  return found;
}
