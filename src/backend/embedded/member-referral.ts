import type { InvitationState, MemberState } from '../../domain/ledger/state.ts';
import type { ProgrammeRules } from '../../domain/programme/rules.ts';
import { invitationLimit } from '../../domain/referral/claim.ts';
import { invitationProgress } from '../../domain/referral/reward.ts';
import type { Json } from '../engine.ts';
import { moment, points } from './wording.ts';

/** How many invitations the member document lists; the contract's bound. */
const MOST_INVITATIONS = 20;

/** The member's code and link, and whom they invited; undefined where nobody can. */
export function referralOf(state: MemberState, rules: ProgrammeRules): Json | undefined {
  if (!rules.referral) return undefined;
  const invitations = Array.from(state.invitations.values());
  const listed = invitations
    .map((invitation, index) => invitationOf(invitation, index + 1, state.now, rules))
    .slice(-MOST_INVITATIONS)
    .reverse();
  if (!state.joined || state.blocked) return { state: 'not-eligible', invitations: listed };
  const { code } = state.joined;
  return {
    state: invitationLimit(state, rules).reached ? 'limit-reached' : 'ready',
    code,
    link: rules.referral.link.replaceAll('{code}', code),
    invitations: listed,
  };
}

function invitationOf(
  invitation: InvitationState,
  ordinal: number,
  now: number,
  rules: ProgrammeRules,
): Json {
  const lot = invitation.reward?.lot;
  return {
    id: invitation.id,
    // Without a name from the shop a friend is a number, in any language.
    label: invitation.label ?? `#${ordinal}`,
    state: invitationProgress(invitation, now),
    ...(lot
      ? {
          reward: {
            amount: points(lot.amount, lot.unit, rules),
            ...moment(lot.matures, rules.zone),
          },
        }
      : {}),
    ...moment(invitation.at, rules.zone),
  };
}
