import {
  addDays,
  addMonths,
  startOfDay,
  startOfMonth,
  startOfYear,
  type Day,
} from '../values/programme-days.ts';
import { byDay } from './day-memo.ts';
import type { LimitRules } from './programme/rules.ts';

/** How much of a limit has been used. */
export interface LimitState {
  /** How often it was done: in the current period of the limit, or ever when there is none. */
  readonly done: number;
  readonly reached: boolean;
  /** When a reached limit starts anew; absent when it never does. */
  readonly until?: number;
}

/** Counts what was done at these instants against a limit by calendar days, months or years. */
export function limitState(
  done: readonly number[],
  limit: LimitRules | undefined,
  now: number,
  zone: string,
): LimitState {
  if (!limit) return { done: done.length, reached: false };
  const period = periodOf(now, limit, zone);
  const count = done.filter((at) => at >= period.from && at < period.until).length;
  const reached = count >= limit.count;
  return reached && Number.isFinite(period.until)
    ? { done: count, reached, until: period.until }
    : { done: count, reached };
}

interface Period {
  readonly from: number;
  readonly until: number;
}

const periodOf = byDay<LimitRules, Period>((day, { period }, zone) => {
  const between = (from: Day, until: Day): Period => ({
    from: startOfDay(from, zone),
    until: startOfDay(until, zone),
  });
  switch (period) {
    case 'day':
      return between(day, addDays(day, 1));
    case 'month':
      return between(startOfMonth(day), addMonths(startOfMonth(day), 1));
    case 'year':
      return between(startOfYear(day), addMonths(startOfYear(day), 12));
    case 'lifetime':
      return { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  }
});
