import { multiplyDivide } from '../../values/decimal.ts';
import type { ProgrammeRules, TierRules } from '../programme/rules.ts';
import type { Counted } from '../tiers/counted.ts';
import { Tally } from '../tiers/tally.ts';
import type { Entry, Grant, OrderEntry, RedeemedEntry } from './entries.ts';
import type { RedemptionEntry, RefundEntry } from './entries.ts';
import { joining, type Joined } from './joining.ts';
import { addLot, giveBack, newLot, newPurse, settle, take, takeBack } from './lots.ts';
import type { EarnCause, Lot, Purse } from './lots.ts';
import { waveKey } from '../surveys/answer.ts';
import { inOrderOfTime } from './ordering.ts';
import type { InvitationState, MemberState, OrderState, RedemptionState } from './state.ts';
import type { Done, RefundState, ResponseState, Reversal } from './state.ts';

/** The ladders orders came under, by the number their entries carry. */
export type Terms = readonly (TierRules | undefined)[];

/**
 * What follows from a ledger at an instant. It depends on what the entries say happened, not on the
 * sequence in which orders and refunds arrived, nor on when anybody looked before.
 */
export function replay(
  entries: readonly Entry[],
  rules: ProgrammeRules,
  terms: Terms,
  now: number,
): MemberState {
  return new Replay(entries, rules, terms, now).state();
}

/** What tiers count of an order, to be lowered by its refunds. */
interface OrderCounts {
  readonly money: Counted;
  readonly one: Counted;
}

class Replay {
  private readonly rules: ProgrammeRules;
  private readonly terms: Terms;
  private readonly now: number;
  private readonly joined: Joined | undefined;
  private readonly tally: Tally;
  private readonly orderCounts = new Map<string, OrderCounts>();
  private readonly lotCounts = new Map<Lot, Counted>();
  private readonly invitationCounts = new Map<string, Counted>();
  private readonly purses = new Map<string, Purse>();
  private readonly orders = new Map<string, OrderState>();
  private readonly refunds = new Map<string, RefundState>();
  private readonly redemptions = new Map<string, RedemptionState>();
  private readonly responses = new Map<string, ResponseState>();
  private readonly rewardedWaves = new Set<string>();
  private readonly actions: Done[] = [];
  private readonly offers = new Map<string, { readonly at: number }>();
  private readonly invitations = new Map<string, InvitationState>();
  private readonly reversals: Reversal[] = [];
  private claim: InvitationState | undefined;
  private blocked = false;
  private lastOrderAt: number | undefined;

  constructor(entries: readonly Entry[], rules: ProgrammeRules, terms: Terms, now: number) {
    this.rules = rules;
    this.terms = terms;
    this.now = now;
    this.joined = joining(entries, now);
    this.tally = new Tally(this.joined?.at);
    for (const { id } of rules.units) this.purses.set(id, newPurse(id));
    for (const { entry, place } of inOrderOfTime(entries, now)) {
      for (const purse of this.purses.values()) settle(purse, entry.at);
      this.apply(entry, place);
    }
    for (const purse of this.purses.values()) settle(purse, now);
  }

  state(): MemberState {
    const { tiers } = this.rules;
    return {
      now: this.now,
      joined: this.joined,
      blocked: this.blocked,
      purses: this.purses,
      orders: this.orders,
      refunds: this.refunds,
      redemptions: this.redemptions,
      responses: this.responses,
      rewardedWaves: this.rewardedWaves,
      actions: this.actions,
      offers: this.offers,
      claim: this.claim,
      invitations: this.invitations,
      reversals: this.reversals,
      standing: tiers && this.tally.standingAt(tiers, this.now),
      lastOrderAt: this.lastOrderAt,
    };
  }

  private apply(entry: Entry, place: number): void {
    switch (entry.kind) {
      case 'joined':
        this.grant(place, 'enrolment', entry.at, entry.bonus);
        return;
      case 'order':
        return this.order(entry, place);
      case 'refund':
        return this.refund(entry, place);
      case 'redeemed':
        return this.redeem(entry, place);
      case 'redemption':
        return this.finishRedemption(entry);
      case 'answered':
        return this.answer(entry, place);
      case 'acted':
        this.actions.push({ at: entry.at, rule: entry.rule, reference: entry.reference });
        this.tally.count(entry.at, 'interactions', 1);
        this.grant(place, 'action', entry.at, entry.reward, entry.rule);
        return;
      case 'offer':
        this.offers.set(entry.offer, { at: entry.at });
        this.grant(place, 'offer', entry.at, entry.reward, entry.offer);
        return;
      case 'claimed':
        this.claim = { ...entry, id: entry.invitation };
        return;
      case 'invited':
        this.invitations.set(entry.invitation, { ...entry, id: entry.invitation });
        return;
      case 'referral-reward':
      case 'referral-reversed':
        return this.referral(entry, place);
      case 'standing':
        this.blocked = entry.blocked;
        return;
    }
  }

  private order(entry: OrderEntry, place: number): void {
    const { at, order, minor, paid } = entry;
    const lot = entry.earned && this.orderLot(entry, entry.earned, place);
    this.orders.set(order, { order, at, minor, paid, refunded: 0, lot, askedBack: 0 });
    this.lastOrderAt = at;
    const money = this.tally.count(at, 'money', minor);
    const one = this.tally.count(at, 'orders', minor > 0 ? 1 : 0);
    this.orderCounts.set(order, { money, one });
  }

  private orderLot(entry: OrderEntry, earned: Grant, place: number): Lot {
    const ladder = this.terms[entry.terms ?? 0];
    const { numerator, denominator } = this.tally.multiplierAt(ladder, entry.at);
    const amount = multiplyDivide(earned.amount, numerator, denominator, this.rounding());
    return this.addLot(newLot(place, 'order', entry.at, earned, amount, entry.order));
  }

  private refund(entry: RefundEntry, place: number): void {
    const order = this.orders.get(entry.order);
    if (!order || this.refunds.has(entry.refund)) return;
    const minor = Math.min(entry.minor, order.minor - order.refunded);
    order.refunded += minor;
    const amount = this.askBack(order, entry.at);
    const { refund, at } = entry;
    const unit = order.lot?.unit;
    this.refunds.set(refund, { place, refund, order: order.order, at, minor, unit, amount });
    const counts = this.orderCounts.get(order.order);
    this.tally.lower(counts?.money, minor);
    if (order.refunded === order.minor) this.tally.lower(counts?.one, counts?.one.amount ?? 0);
  }

  /** Takes back the part of an order's points that belongs to what has been refunded by now. */
  private askBack(order: OrderState, at: number): number {
    const { lot } = order;
    if (!lot || order.minor === 0) return 0;
    // Of the whole refunded so far, not of this piece: so the pieces add up to exactly all of it.
    const due = multiplyDivide(lot.amount, order.refunded, order.minor, this.rounding());
    const amount = due - order.askedBack;
    order.askedBack = due;
    this.takeBack(lot, amount, at);
    return amount;
  }

  private redeem(entry: RedeemedEntry, place: number): void {
    const purse = this.purse(entry.unit);
    const { taken, missing } = take(purse, entry.amount, entry.at, 'spent');
    // Nothing was missing when it was decided; an older refund may have arrived since.
    purse.owed += missing;
    const state = entry.pending ? 'pending' : 'issued';
    this.redemptions.set(entry.id, { ...entry, place, taken, missing, state });
  }

  private finishRedemption(entry: RedemptionEntry): void {
    const redemption = this.redemptions.get(entry.id);
    if (!redemption) return;
    redemption.state = entry.state;
    redemption.code = entry.code ?? redemption.code;
    redemption.expires = entry.expires ?? redemption.expires;
    if (entry.state !== 'refused' || redemption.returned !== undefined) return;
    redemption.returned = entry.at;
    giveBack(redemption.taken);
    const purse = this.purse(redemption.unit);
    purse.owed -= Math.min(purse.owed, redemption.missing);
  }

  private answer(entry: Extract<Entry, { kind: 'answered' }>, place: number): void {
    const known = this.responses.get(entry.id);
    if (known && known.seq >= entry.seq) return;
    const { survey, wave, seq } = entry;
    const complete = entry.complete || (known?.complete ?? false);
    this.responses.set(entry.id, { id: entry.id, survey, wave, seq, complete });
    const key = waveKey(survey, wave);
    if (!complete || this.rewardedWaves.has(key)) return;
    this.rewardedWaves.add(key);
    this.tally.count(entry.at, 'interactions', 1);
    this.grant(place, 'survey', entry.at, entry.reward, survey);
  }

  private referral(
    entry: Extract<Entry, { kind: 'referral-reward' | 'referral-reversed' }>,
    place: number,
  ): void {
    const asFriend = this.claim?.id === entry.invitation;
    const invitation = asFriend ? this.claim : this.invitations.get(entry.invitation);
    if (!invitation) return;
    if (entry.kind === 'referral-reward') {
      const { at, matures, order } = entry;
      const lot = this.grant(place, 'referral', at, entry.reward, entry.invitation);
      invitation.reward = { at, matures, lot, order };
      if (!asFriend) {
        this.invitationCounts.set(invitation.id, this.tally.count(at, 'interactions', 1));
      }
    } else if (invitation.reward) {
      const { lot } = invitation.reward;
      if (lot) {
        this.takeBack(lot, lot.amount, entry.at);
        this.reversals.push({ place, at: entry.at, unit: lot.unit, amount: lot.amount });
      }
      this.tally.lower(this.invitationCounts.get(invitation.id), 1);
      this.invitationCounts.delete(invitation.id);
      invitation.reward = undefined;
    }
  }

  private grant(
    place: number,
    cause: EarnCause,
    at: number,
    grant: Grant | undefined,
    reference?: string,
  ): Lot | undefined {
    return grant && this.addLot(newLot(place, cause, at, grant, grant.amount, reference));
  }

  private addLot(lot: Lot): Lot {
    addLot(this.purse(lot.unit), lot);
    this.lotCounts.set(lot, this.tally.count(lot.at, `points:${lot.unit}`, lot.amount));
    return lot;
  }

  private takeBack(lot: Lot, amount: number, at: number): void {
    takeBack(this.purse(lot.unit), lot, amount, at);
    this.tally.lower(this.lotCounts.get(lot), amount);
  }

  private rounding() {
    return this.rules.orders?.rounding ?? 'down';
  }

  private purse(unit: string): Purse {
    let purse = this.purses.get(unit);
    if (!purse) {
      // A unit the programme no longer has: its entries stay true, nobody is shown it.
      purse = newPurse(unit);
      this.purses.set(unit, purse);
    }
    return purse;
  }
}
