// Dates as exports write them. A date or a time without a zone is read in the programme's zone.

import { endOfDay, isDay } from '../../src/backend/index.ts';
import { localClock } from './local-clock.ts';

/** Epoch milliseconds, or why the date cannot be read. */
export type ReadDate =
  { readonly at: number; readonly reason?: undefined } | { readonly reason: string };

const HOW = 'write it like 2026-03-01, 2026-03-01 10:22:11 +0100 or 20260301';

const pattern =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?:\.\d+)? ?(?:(Z|UTC)|([+-])([01]\d|2[0-3]):?([0-5]\d))?)?$/;

/** Midnights in UTC by how a day is written: a million orders fall on few days. */
const midnights = new Map<string, number | undefined>();

function midnightOf(year: string, month: string, date: string): number | undefined {
  const day = `${year}-${month}-${date}`;
  if (!midnights.has(day)) {
    if (midnights.size > 20_000) midnights.clear();
    midnights.set(day, isDay(day) ? Date.parse(`${day}T00:00Z`) : undefined);
  }
  return midnights.get(day);
}

/** Reads an instant, a local time, or a day (its first instant). */
export function readDate(written: string, zone: string): ReadDate {
  const text = written.trim();
  if (text === '') return { reason: 'no date' };
  const [, year, month, date, hour = '', minute = '', second = '', utc, sign, ahead, more] =
    pattern.exec(text) ?? [];
  const midnight =
    year === undefined || month === undefined || date === undefined
      ? undefined
      : midnightOf(year, month, date);
  if (midnight === undefined) return { reason: `date "${text.slice(0, 40)}": ${HOW}` };
  const reading = midnight + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000;
  if (utc !== undefined) return { at: reading };
  if (sign === undefined) return { at: localClock(zone)(reading) };
  const offset = (Number(ahead) * 60 + Number(more)) * 60_000;
  return { at: sign === '-' ? reading + offset : reading - offset };
}

/** So long before a day's end the clock is set: the day is nearly over, but not while one looks. */
const BEFORE_MIDNIGHT = 3_600_000;

/**
 * The instant that `--as-of` names: an instant as it is, a day towards its end, so that its orders
 * count.
 *
 * @throws RangeError when it is neither.
 */
export function readAsOf(text: string, zone: string): number {
  if (isDay(text)) return endOfDay(text, zone) - BEFORE_MIDNIGHT;
  const read = readDate(text, zone);
  if (read.reason !== undefined) throw new RangeError(`--as-of: ${read.reason}`);
  return read.at;
}
