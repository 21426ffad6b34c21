import type { InvitationState, MemberState } from '../../domain/ledger/state.ts';
import type { ProgrammeRules } from '../../domain/programme/rules.ts';
import { friendName, invitationLimit } from '../../domain/referral/claim.ts';
import { invitationProgress } from '../../domain/referral/reward.ts';
import type { Json } from '../engine.ts';
import type { Context } from './context.ts';
import { moment, points } from './wording.ts';

/** How many invitations the member document lists; the contract's bound. */
const MOST_INVITATIONS = 20;

/** Friends as their advocate may see them, by invitation. */
export type FriendLabels = ReadonlyMap<string, string>;

/** How the shop calls the friends the document lists. Erased ones have no name any more. */
export async function friendLabels(
  { storage, labelOf }: Context,
  { invitations }: MemberState,
): Promise<FriendLabels> {
  const listed = Array.from(invitations.keys()).slice(-MOST_INVITATIONS);
  if (listed.length === 0) return new Map();
  const subjects = await storage.owners(listed.map(friendName));
  const labels = listed.map(async (id): Promise<readonly [string, string | undefined]> => {
    const subject = subjects.get(friendName(id));
    // A name that cannot be had is no reason to show an advocate nothing at all.
    return [id, subject && (await labelOf(subject).catch(() => undefined))];
  });
  const known = (await Promise.all(labels)).flatMap(([id, label]) =>
    label === undefined ? [] : [[id, label] as const],
  );
  return new Map(known);
}

/** The member's code and link, and whom they invited; undefined where nobody can. */
export function referralOf(
  state: MemberState,
  labels: FriendLabels,
  rules: ProgrammeRules,
): Json | undefined {
  if (!rules.referral) return undefined;
  const listed = Array.from(state.invitations.values(), (invitation, index) =>
    // Without a name from the shop a friend is a number, in any language.
    invitationOf(invitation, labels.get(invitation.id) ?? `#${index + 1}`, state.now, rules),
  )
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
  label: string,
  now: number,
  rules: ProgrammeRules,
): Json {
  const lot = invitation.reward?.lot;
  return {
    id: invitation.id,
    label,
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
