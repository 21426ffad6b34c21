import { dayOf, type Day } from '../values/programme-days.ts';

/** Some fifty years; only made-up input has more days, and must not fill the memory. */
const MOST_DAYS = 20_000;

/**
 * Remembers, for each set of rules, what follows from a day. Every order of every member asks for
 * the end of its period again, and there are far fewer days than orders.
 */
export function byDay<R extends object, T>(
  follow: (day: Day, rules: R, zone: string) => T,
): (at: number, rules: R, zone: string) => T {
  const known = new WeakMap<R, { readonly zone: string; readonly days: Map<Day, T> }>();
  return (at, rules, zone) => {
    let memo = known.get(rules);
    if (memo?.zone !== zone) known.set(rules, (memo = { zone, days: new Map() }));
    const { days } = memo;
    const day = dayOf(at, zone);
    let result = days.get(day);
    if (result === undefined) {
      if (days.size > MOST_DAYS) days.clear();
      days.set(day, (result = follow(day, rules, zone)));
    }
    return result;
  };
}
