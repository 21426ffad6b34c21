import { grantMaturing } from '../grants.ts';
import { maturity } from '../ledger/dates.ts';
import type {
  OrderEntry,
  ReferralReversedEntry,
  ReferralRewardEntry,
  RefundEntry,
} from '../ledger/entries.ts';
import type { InvitationState, MemberState } from '../ledger/state.ts';
import type { ProgrammeRules, UnitAmount } from '../programme/rules.ts';

/** The same event in the friend's and in the advocate's ledger. */
export interface BothSides<T> {
  readonly invitation: string;
  readonly friend: T;
  readonly advocate: T;
}

/** How an invitation stands. `refused` until another order comes: the one that counted went back. */
export function invitationProgress(
  { reward, reversed }: InvitationState,
  now: number,
): 'joined' | 'ordered' | 'rewarded' | 'refused' {
  if (reward) return now < reward.matures ? 'ordered' : 'rewarded';
  return reversed === undefined ? 'joined' : 'refused';
}

/**
 * The rewards that a friend's order brings: the first order after the claim that is large enough.
 * They mature when the order's points do, so that nothing is given for what goes back.
 */
export function rewardsFor(
  order: OrderEntry,
  friend: MemberState,
  rules: ProgrammeRules,
): BothSides<ReferralRewardEntry> | undefined {
  const { claim } = friend;
  const { referral } = rules;
  if (!referral || !claim || claim.reward) return undefined;
  if (order.minor < referral.minimumMinor || order.minor === 0 || order.at < claim.at) {
    return undefined;
  }
  const matures =
    order.earned?.matures ?? maturity(order.at, rules.orders?.matureDays ?? 0, rules.zone);
  const entry = (side: UnitAmount | undefined): ReferralRewardEntry => ({
    kind: 'referral-reward',
    // An older order may arrive after one has gone back: it counts from then on.
    at: Math.max(order.at, claim.reversed ?? order.at),
    invitation: claim.id,
    matures,
    ...(side ? { reward: grantMaturing(side, matures, rules) } : {}),
  });
  return {
    invitation: claim.id,
    friend: { ...entry(referral.friend), order: order.order },
    advocate: entry(referral.advocate),
  };
}

/** What takes the rewards back when so much of the order went back that it no longer counts. */
export function reversalFor(
  refund: RefundEntry,
  friend: MemberState,
  rules: ProgrammeRules,
): BothSides<ReferralReversedEntry> | undefined {
  const { claim } = friend;
  const order = friend.orders.get(refund.order);
  if (!order || !claim || claim.reward?.order !== refund.order) return undefined;
  const left = order.minor - order.refunded - refund.minor;
  if (left > 0 && left >= (rules.referral?.minimumMinor ?? 0)) return undefined;
  const entry: ReferralReversedEntry = {
    kind: 'referral-reversed',
    at: Math.max(refund.at, claim.reward.at),
    invitation: claim.id,
  };
  return { invitation: claim.id, friend: entry, advocate: entry };
}
