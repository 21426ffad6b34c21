import type { Enrolment } from '../../contract/commands.ts';
import { codeName, join } from '../../domain/enrolment.ts';
import {
  CLAIMS,
  claimReferral,
  friendName,
  invitationName,
  normalCode,
  ownCode,
  unknownCode,
  type Claimed,
} from '../../domain/referral/claim.ts';
import { refused, type Refused } from '../../domain/decision.ts';
import { invitationProgress } from '../../domain/referral/reward.ts';
import { statusOf } from '../../domain/status.ts';
import type { Json } from '../engine.ts';
import type { Change } from '../storage.ts';
import { loadMember, replayed, type Context, type LoadedMember } from './context.ts';
import { memberChange, planOf, refusal, type Plan } from './plan.ts';
import { field } from './wording.ts';

/** `POST /enrolment`, with or without an invitation. */
export async function planEnrolment(
  context: Context,
  subject: string,
  body: Enrolment,
): Promise<Plan> {
  const member = await loadMember(context, subject);
  const decision = join(member.state, body, context.rules, context.mint);
  if (decision.kind === 'refused') return refusal(decision);
  const answer = async (): Promise<Json> => {
    const state = await replayed(context, [...member.entries, ...decision.entries]);
    return { status: statusOf(state, context.rules) };
  };
  const plan = planOf(member, decision, 201, answer);
  if (body.referralCode === undefined || plan.kind === 'refused') return plan;
  const claim = await claimOf(context, member, body.referralCode);
  if (claim.kind === 'refused') return refusal(claim);
  return {
    ...plan,
    change: {
      ...plan.change,
      members: [
        memberChange(member, [...decision.entries, claim.claimed.friend]),
        memberChange(claim.advocate, [claim.claimed.advocate]),
      ],
      names: [...(plan.change.names ?? []), ...namesOf(claim, subject)],
      counts: [{ name: CLAIMS, by: 1 }],
    },
  };
}

/** `POST /referrals/claims`. Saying the same again gets the same answer. */
export async function planClaim(context: Context, subject: string, code: string): Promise<Plan> {
  const member = await loadMember(context, subject);
  const { state } = member;
  if (state.blocked) return refusal(blocked);
  if (!state.joined) return refusal(notEnrolled);
  const known = state.claim;
  if (known && known.code === normalCode(code)) {
    const { voucher } = known;
    return {
      kind: 'change',
      change: { members: [] },
      status: 201,
      body: () => ({
        code: normalCode(code),
        state: invitationProgress(known, state.now),
        ...field('voucher', voucher),
      }),
      replayed: true,
    };
  }
  const claim = await claimOf(context, member, code);
  if (claim.kind === 'refused') return refusal(claim);
  const { friend, advocate } = claim.claimed;
  return {
    kind: 'change',
    change: {
      members: [memberChange(member, [friend]), memberChange(claim.advocate, [advocate])],
      names: namesOf(claim, subject),
      counts: [{ name: CLAIMS, by: 1 }],
    },
    status: 201,
    body: () => ({ code: friend.code, state: 'joined', ...field('voucher', friend.voucher) }),
  };
}

const blocked = refused('member-blocked', 'Your membership is suspended. Please contact us.');
const notEnrolled = refused('not-enrolled', 'Please join the programme first.');

/** A claim with the advocate whose code it was. */
interface Made {
  readonly kind: 'made';
  readonly claimed: Claimed;
  readonly advocate: LoadedMember;
}

/** How both sides of an invitation find each other; no ledger says it. */
const namesOf = ({ claimed, advocate }: Made, friend: string): NonNullable<Change['names']> => [
  { name: invitationName(claimed.advocate.invitation), member: advocate.subject },
  { name: friendName(claimed.advocate.invitation), member: friend },
];

async function claimOf(
  context: Context,
  friend: LoadedMember,
  written: string,
): Promise<Refused | Made> {
  const code = normalCode(written);
  const owner = await context.storage.owner(codeName(code));
  if (owner === undefined) return unknownCode;
  if (owner === friend.subject) return ownCode;
  const advocate = await loadMember(context, owner);
  const { rules, mint } = context;
  const claimed = claimReferral(friend.state, advocate.state, code, rules, mint);
  return claimed.kind === 'refused' ? claimed : { kind: 'made', claimed, advocate };
}
