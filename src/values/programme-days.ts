import { dayLength, dayNumber, dayNumbered } from './calendar-days.ts';
import type { Day } from './calendar-days.ts';
import { firstReached } from './zone-offsets.ts';

export { DayError, addDays, addMonths, daysBetween, isDay } from './calendar-days.ts';
export { startOfMonth, startOfYear } from './calendar-days.ts';
export type { Day } from './calendar-days.ts';
export { isZone } from './zone-offsets.ts';

/** By zone: the first instant of each day asked for, by day number. */
const startsByZone = new Map<string, Map<number, number>>();

function startOf(number: number, zone: string, starts: Map<number, number>): number {
  let start = starts.get(number);
  if (start === undefined) {
    start = firstReached(number * dayLength, zone);
    if (starts.size > 40_000) starts.clear();
    starts.set(number, start);
  }
  return start;
}

function startsOf(zone: string): Map<number, number> {
  let starts = startsByZone.get(zone);
  if (!starts) {
    starts = new Map();
    startsByZone.set(zone, starts);
  }
  return starts;
}

/**
 * The day of an instant in a time zone. It never goes back as time goes on: where a clock was put
 * back across midnight, the new day has begun and stays. A day the zone left out (Apia,
 * 2011-12-30) is never given.
 *
 * @param at Milliseconds since 1970-01-01T00:00Z.
 * @param zone An IANA time zone.
 * @throws RangeError for an unknown zone; DayError outside of the years 0001 to 9999.
 */
export function dayOf(at: number, zone: string): Day {
  const starts = startsOf(zone);
  // Offsets are shorter than a day, so the local day is the UTC day or one of its neighbours.
  const utc = Math.floor(at / dayLength);
  const number =
    at >= startOf(utc + 1, zone, starts)
      ? utc + 1
      : at >= startOf(utc, zone, starts)
        ? utc
        : utc - 1;
  return dayNumbered(number);
}

/**
 * The first instant of a day in a time zone, in milliseconds since 1970-01-01T00:00Z. Not always
 * its midnight: some zones change to summer time there. A day the zone left out begins and ends
 * where the next one begins.
 *
 * @throws RangeError for an unknown zone; DayError for a text that is no day.
 */
export function startOfDay(day: Day, zone: string): number {
  return startOf(dayNumber(day), zone, startsOf(zone));
}

/** The first instant after a day: the start of the next one. Throws as {@link startOfDay} does. */
export function endOfDay(day: Day, zone: string): number {
  return startOf(dayNumber(day) + 1, zone, startsOf(zone));
}
