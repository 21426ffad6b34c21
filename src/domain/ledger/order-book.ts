import { multiplyDivide, type Rounding } from '../../values/decimal.ts';
import type { TierRules } from '../programme/rules.ts';
import type { Counted } from '../tiers/counted.ts';
import type { Tally } from '../tiers/tally.ts';
import type { Accounts } from './accounts.ts';
import type { Grant, OrderEntry, RefundEntry } from './entries.ts';
import { newLot, type Lot } from './lots.ts';
import type { OrderState, RefundState } from './state.ts';

/** The ladders orders came under, by the number their entries carry. */
export type Terms = readonly (TierRules | undefined)[];

/** What tiers count of an order, to be lowered by its refunds. */
interface OrderCounts {
  readonly money: Counted;
  readonly one: Counted;
}

/** A member's orders and what went back of them, while a ledger is replayed. */
export class OrderBook {
  readonly orders = new Map<string, OrderState>();
  readonly refunds = new Map<string, RefundState>();
  lastOrderAt: number | undefined;
  private readonly terms: Terms;
  private readonly rounding: Rounding;
  private readonly tally: Tally;
  private readonly accounts: Accounts;
  private readonly counts = new Map<string, OrderCounts>();

  constructor(terms: Terms, rounding: Rounding, tally: Tally, accounts: Accounts) {
    this.terms = terms;
    this.rounding = rounding;
    this.tally = tally;
    this.accounts = accounts;
  }

  order(entry: OrderEntry, place: number): void {
    const { at, order, minor, paid } = entry;
    const lot = entry.earned && this.lotOf(entry, entry.earned, place);
    const nothing = { refunded: 0, refundedPaid: 0, askedBack: 0 };
    this.orders.set(order, { order, at, minor, paid, lot, ...nothing });
    this.lastOrderAt = at;
    const money = this.tally.count(at, 'money', minor);
    const one = this.tally.count(at, 'orders', minor > 0 ? 1 : 0);
    this.counts.set(order, { money, one });
  }

  refund(entry: RefundEntry, place: number): void {
    const order = this.orders.get(entry.order);
    if (!order || this.refunds.has(entry.refund)) return;
    const minor = Math.min(entry.minor, order.minor - order.refunded);
    const paid = paidPart(order, minor, entry.paid);
    order.refunded += minor;
    order.refundedPaid += paid;
    const amount = this.askBack(order, entry.at);
    const { refund, at } = entry;
    const unit = order.lot?.unit;
    this.refunds.set(refund, { place, refund, order: order.order, at, minor, paid, unit, amount });
    const counts = this.counts.get(order.order);
    this.tally.lower(counts?.money, minor);
    if (order.refunded === order.minor) this.tally.lower(counts?.one, counts?.one.amount ?? 0);
  }

  private lotOf(entry: OrderEntry, earned: Grant, place: number): Lot {
    const ladder = this.terms[entry.terms ?? 0];
    const { numerator, denominator } = this.tally.multiplierAt(ladder, entry.at);
    const amount = multiplyDivide(earned.amount, numerator, denominator, this.rounding);
    return this.accounts.add(newLot(place, 'order', entry.at, earned, amount, entry.order));
  }

  /** Takes back the part of an order's points that belongs to what has been refunded by now. */
  private askBack(order: OrderState, at: number): number {
    const { lot } = order;
    if (!lot || order.minor === 0) return 0;
    // Of the whole refunded so far, not of this piece: so the pieces add up to exactly all of it.
    const due = multiplyDivide(lot.amount, order.refunded, order.minor, this.rounding);
    const amount = due - order.askedBack;
    order.askedBack = due;
    this.accounts.takeBack(lot, amount, at);
    return amount;
  }
}

/** A refund in minor units of what the order was paid in, where its entry does not say. */
function paidPart(order: OrderState, minor: number, written: number | undefined): number {
  if (written !== undefined || !order.paid) return written ?? minor;
  if (order.refunded + minor === order.minor) return order.paid.minor - order.refundedPaid;
  return multiplyDivide(order.paid.minor, minor, order.minor, 'half-up');
}
