import { refused, type Mint, type Refused } from '../decision.ts';
import type { ClaimedEntry, InvitedEntry } from '../ledger/entries.ts';
import type { MemberState } from '../ledger/state.ts';
import { limitState, type LimitState } from '../limits.ts';
import type { ProgrammeRules } from '../programme/rules.ts';
import { issue } from '../rewards/redeem.ts';

/** The name by which the advocate of an invitation is found; nobody's ledger names another member. */
export const invitationName = (invitation: string): string => `invitation:${invitation}`;

/** The name by which the friend of an invitation is found. It goes with the friend, when erased. */
export const friendName = (invitation: string): string => `friend:${invitation}`;

/** The counter of all claims. */
export const CLAIMS = 'claims';

/** Codes are written in capitals and may be read out: case and spaces do not matter. */
export const normalCode = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '');

/** What a claim writes into both ledgers. */
export interface Claimed {
  readonly kind: 'claimed';
  readonly friend: ClaimedEntry;
  readonly advocate: InvitedEntry;
}

export const unknownCode = refused('referral-code-unknown', 'We do not know this code.');
export const ownCode = refused('referral-own-code', 'This is your own code.');

/** How many an advocate has invited in the current year of the limit, or ever without one. */
export const invitationLimit = (advocate: MemberState, rules: ProgrammeRules): LimitState => {
  const invited = Array.from(advocate.invitations.values(), ({ at }) => at);
  return limitState(invited, rules.referral?.limit, advocate.now, rules.zone);
};

/**
 * A friend says whose code brought them. Only who has not ordered yet is a friend; nobody invites
 * themselves, nobody twice.
 */
export function claimReferral(
  friend: MemberState,
  advocate: MemberState,
  code: string,
  rules: ProgrammeRules,
  mint: Mint,
): Claimed | Refused {
  if (!rules.referral) return unknownCode;
  if (friend.claim) {
    return refused('referral-already-claimed', 'You have claimed an invitation already.');
  }
  if (friend.orders.size > 0) {
    return refused('referral-not-eligible', 'Invitations are for new customers.');
  }
  if (advocate.blocked || !advocate.joined || invitationLimit(advocate, rules).reached) {
    return refused('referral-not-eligible', 'This code can invite nobody at the moment.');
  }
  const { now } = friend;
  const invitation = `i-${mint(12)}`;
  const voucher = rules.referral.friendDiscount
    ? { voucher: issue(undefined, now, rules.zone, mint).code }
    : {};
  return {
    kind: 'claimed',
    friend: { kind: 'claimed', at: now, invitation, code, ...voucher },
    advocate: { kind: 'invited', at: now, invitation },
  };
}
