import {
  addDays,
  addMonths,
  dayOf,
  endOfDay,
  startOfDay,
  startOfMonth,
  startOfYear,
  type Day,
} from '../../values/programme-days.ts';
import { byDay } from '../day-memo.ts';
import type { ExpiryRule, PeriodEnd } from '../programme/rules.ts';
import type { Grant } from './entries.ts';

/** The last day of the period a day is in. */
export function lastDayOf(day: Day, end: PeriodEnd): Day {
  switch (end) {
    case 'day':
      return day;
    case 'month':
      return addDays(addMonths(startOfMonth(day), 1), -1);
    case 'year':
      return addDays(addMonths(startOfYear(day), 12), -1);
  }
}

/** When points of an order or action mature: at once, or at the start of a later day. */
export const maturity = (at: number, days: number, zone: string): number =>
  days === 0 ? at : startOfDay(addDays(dayOf(at, zone), days), zone);

const endByDay = byDay<ExpiryRule, number>((day, rule, zone) => {
  const last = addDays(addMonths(day, rule.months), rule.days);
  return endOfDay(lastDayOf(last, rule.end), zone);
});

/** The first instant at which points that matured then are no longer good; undefined for ever. */
export function expiry(
  matures: number,
  rule: ExpiryRule | undefined,
  zone: string,
): number | undefined {
  return rule && endByDay(matures, rule, zone);
}

/** A grant with its days. */
export function dated(
  unit: string,
  amount: number,
  matures: number,
  rule: ExpiryRule | undefined,
  zone: string,
): Grant {
  const expires = expiry(matures, rule, zone);
  return { unit, amount, matures, ...(expires === undefined ? {} : { expires }) };
}
