import { multiplyDivide } from '../../values/decimal.ts';
import { refused, type Refused } from '../decision.ts';
import type { RefundEntry } from '../ledger/entries.ts';
import type { MemberState, OrderState } from '../ledger/state.ts';
import type { ProgrammeRules } from '../programme/rules.ts';
import { inMainCurrency, type Paid } from './currency.ts';

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
  if (minor > left) {
    return refused(
      'invalid-request',
      `Only ${left} of ${known.minor} minor units of the order "${order}" are left to refund`,
    );
  }
  const refundedAt = Math.max(at, known.at);
  return { kind: 'refund', at: refundedAt, refund, order, minor, ...(reason ? { reason } : {}) };
}

/** The part of an order's amount that was refunded, by the rate at which it was paid. */
function partOf(order: OrderState, paid: Paid, rules: ProgrammeRules): number | Refused {
  const currency = order.paid?.currency ?? rules.currency;
  if (paid.currency !== currency) {
    return refused('currency-not-supported', `The order was paid in ${currency}`);
  }
  if (!order.paid) return inMainCurrency(paid, rules);
  const minor = multiplyDivide(order.minor, paid.minor, order.paid.minor, 'half-up');
  const left = order.minor - order.refunded;
  // Each piece was rounded: the last one may seem to be one minor unit too many.
  return minor === left + 1 ? left : minor;
}
