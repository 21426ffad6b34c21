import { addMonths, dayOf, startOfDay, startOfYear } from '../../values/programme-days.ts';
import { byDay } from '../day-memo.ts';
import type { Metric, TierRules } from '../programme/rules.ts';

/** Something a criterion counts. Its amount falls when an order goes back. */
export interface Counted {
  readonly at: number;
  readonly metric: Metric;
  amount: number;
}

const leavesByDay = byDay<TierRules, number>((day, { period, zone }) => {
  switch (period.kind) {
    case 'rolling':
      return startOfDay(addMonths(day, period.months), zone);
    case 'calendar':
      return startOfDay(addMonths(startOfYear(day), 12), zone);
    case 'lifetime':
      return Number.POSITIVE_INFINITY;
  }
});

/** The first instant at which something that happened at `at` no longer counts. */
export const leaves = (at: number, rules: TierRules): number => leavesByDay(at, rules, rules.zone);

/** Full months from joining to an instant, by the programme's calendar. */
export function monthsSince(joined: number, at: number, zone: string): number {
  const from = dayOf(joined, zone);
  const to = dayOf(at, zone);
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return addMonths(from, months) > to ? months - 1 : months;
}
