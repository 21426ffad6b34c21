import type { ProgrammeRules } from '../programme/rules.ts';
import type { Counted } from '../tiers/counted.ts';
import { Tally } from '../tiers/tally.ts';
import { Accounts } from './accounts.ts';
import type { Entry, RedeemedEntry, RedemptionEntry } from './entries.ts';
import { joining, type Joined } from './joining.ts';
import { giveBack, take } from './lots.ts';
import { OrderBook, type Terms } from './order-book.ts';
import { inOrderOfTime } from './ordering.ts';
import { ResponseBook } from './response-book.ts';
import type { InvitationState, MemberState, RedemptionState } from './state.ts';
import type { Done, Reversal } from './state.ts';

export type { Terms } from './order-book.ts';

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

class Replay {
  private readonly rules: ProgrammeRules;
  private readonly now: number;
  private readonly joined: Joined | undefined;
  private readonly tally: Tally;
  private readonly accounts: Accounts;
  private readonly book: OrderBook;
  private readonly answers: ResponseBook;
  private readonly invitationCounts = new Map<string, Counted>();
  private readonly redemptions = new Map<string, RedemptionState>();
  private readonly actions: Done[] = [];
  private readonly offers = new Map<string, { readonly at: number }>();
  private readonly invitations = new Map<string, InvitationState>();
  private readonly reversals: Reversal[] = [];
  private claim: InvitationState | undefined;
  private blocked = false;

  constructor(entries: readonly Entry[], rules: ProgrammeRules, terms: Terms, now: number) {
    this.rules = rules;
    this.now = now;
    this.joined = joining(entries, now);
    this.tally = new Tally(this.joined?.at);
    this.accounts = new Accounts(rules.units, this.tally);
    const rounding = rules.orders?.rounding ?? 'down';
    this.book = new OrderBook(terms, rounding, this.tally, this.accounts);
    this.answers = new ResponseBook(this.tally, this.accounts);
    for (const { entry, place } of inOrderOfTime(entries, now)) {
      this.accounts.settle(entry.at);
      this.apply(entry, place);
    }
    this.accounts.settle(now);
  }

  state(): MemberState {
    const { tiers } = this.rules;
    return {
      now: this.now,
      joined: this.joined,
      blocked: this.blocked,
      purses: this.accounts.purses,
      orders: this.book.orders,
      refunds: this.book.refunds,
      redemptions: this.redemptions,
      responses: this.answers.responses,
      answeredWaves: this.answers.answeredWaves,
      actions: this.actions,
      offers: this.offers,
      claim: this.claim,
      invitations: this.invitations,
      reversals: this.reversals,
      standing: tiers && this.tally.standingAt(tiers, this.now),
      lastOrderAt: this.book.lastOrderAt,
    };
  }

  private apply(entry: Entry, place: number): void {
    switch (entry.kind) {
      case 'joined':
        this.accounts.grant(place, 'enrolment', entry.at, entry.bonus);
        return;
      case 'order':
        return this.book.order(entry, place);
      case 'refund':
        return this.book.refund(entry, place);
      case 'redeemed':
        return this.redeem(entry, place);
      case 'redemption':
        return this.finishRedemption(entry);
      case 'answered':
        return this.answers.answer(entry, place);
      case 'survey-reward':
        return this.answers.settle(entry, place);
      case 'acted':
        this.actions.push({ at: entry.at, rule: entry.rule, reference: entry.reference });
        this.tally.count(entry.at, 'interactions', 1);
        this.accounts.grant(place, 'action', entry.at, entry.reward, entry.rule);
        return;
      case 'offer':
        this.offers.set(entry.offer, { at: entry.at });
        this.accounts.grant(place, 'offer', entry.at, entry.reward, entry.offer);
        return;
      case 'claimed':
        this.claim = { ...entry, id: entry.invitation };
        return;
      case 'invited':
        this.invitations.set(entry.invitation, { id: entry.invitation, at: entry.at });
        return;
      case 'referral-reward':
      case 'referral-reversed':
        return this.referral(entry, place);
      case 'standing':
        this.blocked = entry.blocked;
        return;
    }
  }

  private redeem(entry: RedeemedEntry, place: number): void {
    const purse = this.accounts.purse(entry.unit);
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
    const purse = this.accounts.purse(redemption.unit);
    purse.owed -= Math.min(purse.owed, redemption.missing);
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
      const lot = this.accounts.grant(place, 'referral', at, entry.reward, entry.invitation);
      invitation.reward = { at, matures, lot, order };
      if (!asFriend) {
        this.invitationCounts.set(invitation.id, this.tally.count(at, 'interactions', 1));
      }
    } else if (invitation.reward) {
      const { lot } = invitation.reward;
      if (lot) {
        this.accounts.takeBack(lot, lot.amount, entry.at);
        this.reversals.push({ place, at: entry.at, unit: lot.unit, amount: lot.amount });
      }
      this.tally.lower(this.invitationCounts.get(invitation.id), 1);
      this.invitationCounts.delete(invitation.id);
      invitation.reward = undefined;
      invitation.reversed = entry.at;
    }
  }
}
