import { formatMoney } from '../../values/currencies.ts';
import { multiplyDivide } from '../../values/decimal.ts';
import { refused, type Refused } from '../decision.ts';
import type { RefundEntry } from '../ledger/entries.ts';
import type { MemberState, OrderState } from '../ledger/state.ts';
import type { ProgrammeRules } from '../programme/rules.ts';
import type { Paid } from './currency.ts';

/** A refund: `paid` as the order was, or `minor` of the main currency, or all that is left of it. */
export interface RefundFacts {
  readonly refund: string;
  readonly order: string;
  readonly at: number;
  readonly paid?: Paid;
  readonly minor?: number;
  readonly reason?: 'refund' | 'cancellation';
}

/** The name that makes a refund known once in the whole programme. */
export const refundName = (refund: string): string => `refund:${refund}`;

/** The ledger entry of a refund, or why it cannot be. */
export function refundEntry(
  facts: RefundFacts,
  state: MemberState,
  rules: ProgrammeRules,
): RefundEntry | Refused {
  const { refund, order, at, paid, reason } = facts;
  const known = state.orders.get(order);
  if (!known) return refused('not-found', `There is no order "${order}"`);
  const left = known.minor - known.refunded;
  const minor = paid ? partOf(known, paid, rules) : (facts.minor ?? left);
  if (typeof minor !== 'number') return minor;
  if (minor > left) return tooMuch(order, left, known.minor, rules.currency);
  const refundedAt = Math.max(at, known.at);
  return {
    kind: 'refund',
    at: refundedAt,
    refund,
    order,
    minor,
    ...(paid && known.paid ? { paid: paid.minor } : {}),
    ...(reason ? { reason } : {}),
  };
}

const tooMuch = (order: string, left: number, whole: number, currency: string): Refused => {
  const amount = (minor: number): string => formatMoney(minor, currency).value;
  return refused(
    'invalid-request',
    `Only ${amount(left)} of ${amount(whole)} ${currency} of the order "${order}" are left to refund`,
  );
};

/** What of an order's amount goes back with what is paid back, by the rate at which it was paid. */
function partOf(order: OrderState, paid: Paid, rules: ProgrammeRules): number | Refused {
  const currency = order.paid?.currency ?? rules.currency;
  if (paid.currency !== currency) {
    return refused('currency-not-supported', `The order was paid in ${currency}`);
  }
  if (!order.paid) return paid.minor;
  const whole = order.paid.minor;
  const sum = order.refundedPaid + paid.minor;
  if (sum > whole) return tooMuch(order.order, whole - order.refundedPaid, whole, currency);
  if (whole === 0) return 0;
  // Of the whole paid back by now, not of this piece: so the pieces add up to exactly all of it.
  const due = multiplyDivide(order.minor, sum, whole, 'half-up');
  return Math.max(0, due - order.refunded);
}
