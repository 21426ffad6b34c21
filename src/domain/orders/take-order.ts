import { multiplyDivide } from '../../values/decimal.ts';
import { addDays, startOfDay } from '../../values/programme-days.ts';
import { byDay } from '../day-memo.ts';
import { dated } from '../ledger/dates.ts';
import type { Grant, OrderEntry } from '../ledger/entries.ts';
import type { OrderRules, ProgrammeRules } from '../programme/rules.ts';
import type { Paid } from './currency.ts';

/** An order, its amount in minor units of the main currency. */
export interface OrderFacts {
  readonly order: string;
  readonly at: number;
  readonly minor: number;
  readonly channel?: string;
  readonly paid: Paid;
}

/** The name that makes an order known once in the whole programme. */
export const orderName = (order: string): string => `order:${order}`;

/**
 * The ledger entry of an order: its points before the tier's multiplier, and their days.
 *
 * @param terms The number under which the ledger keeps the ladder in force.
 */
export function orderEntry(facts: OrderFacts, rules: ProgrammeRules, terms: number): OrderEntry {
  const { order, at, minor, channel, paid } = facts;
  const earned = earnedBy(facts, rules);
  return {
    kind: 'order',
    at,
    order,
    minor,
    ...(earned ? { earned } : {}),
    ...(terms === 0 ? {} : { terms }),
    ...(channel === undefined ? {} : { channel }),
    ...(paid.currency === rules.currency ? {} : { paid }),
  };
}

const maturesOn = byDay<OrderRules, number>((day, { matureDays }, zone) =>
  startOfDay(addDays(day, matureDays), zone),
);

function earnedBy({ at, minor, channel }: OrderFacts, rules: ProgrammeRules): Grant | undefined {
  const { orders } = rules;
  if (!orders || minor < orders.minimumMinor) return undefined;
  if (channel !== undefined && orders.excludedChannels.includes(channel)) return undefined;
  const amount = multiplyDivide(minor, orders.points, orders.perMinor, orders.rounding);
  if (amount === 0) return undefined;
  const matures = orders.matureDays === 0 ? at : maturesOn(at, orders, rules.zone);
  const expiry = rules.units.find(({ id }) => id === orders.unit)?.expiry;
  return dated(orders.unit, amount, matures, expiry, rules.zone);
}
