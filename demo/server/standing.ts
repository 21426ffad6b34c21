// Where a member stands and what makes them worth trying, for the sign-in page.

import type { Engine, Json } from '../../src/backend/index.ts';
import {
  card,
  memberDocument,
  referralState,
  surveyStates,
  tier,
  wallets,
  type MemberStatus,
} from '../../src/contract/index.ts';
import type { Words } from './language.ts';
import { textIn, type ProgrammeFacts } from './programme.ts';

/** A telling fact about a member. */
export type Reason =
  | { readonly kind: 'risk'; readonly tier: string; readonly day: string }
  | { readonly kind: 'expiring'; readonly amount: number; readonly day: string }
  | { readonly kind: 'owed'; readonly amount: number }
  | { readonly kind: 'pending'; readonly amount: number }
  | { readonly kind: 'near'; readonly tier: string }
  | { readonly kind: 'invited'; readonly friends: number }
  | {
      readonly kind: 'top' | 'limit' | 'answered' | 'candidate' | 'inactive' | 'blocked' | 'fresh';
    };

export interface Standing {
  readonly status: MemberStatus;
  readonly points: number;
  readonly tier: string | undefined;
  /** `YYYY-MM-DD` */
  readonly since: string | undefined;
  /** The most telling first. */
  readonly reasons: readonly Reason[];
}

/** Expiry further away than this is no news. */
const SOON = 60 * 86_400_000;
/** The share of a criterion from which the next tier is near. */
const NEAR = 0.75;

export async function standingOf(
  engine: Engine,
  subject: string,
  facts: ProgrammeFacts,
): Promise<Standing> {
  return readStanding(await engine.member(subject), facts);
}

export function readStanding(document: Json, facts: ProgrammeFacts): Standing {
  const { head, parts } = memberDocument(document);
  const read = <T>(decode: (input: unknown) => T, key: string): T | undefined =>
    parts[key] === undefined ? undefined : decode(parts[key]);
  const wallet = read(wallets.decode, wallets.key)?.[0];
  const ladder = read(tier.decode, tier.key);
  const inviting = read(referralState.decode, referralState.key);
  const friends = inviting?.invitations.length ?? 0;
  const answered = read(surveyStates.decode, surveyStates.key)?.some(
    ({ state }) => state === 'answered',
  );
  const since = read(card.decode, card.key)?.since?.on;
  const asOf = Date.parse(head.asOf);
  const expiring = wallet?.expiring.find(({ at }) => Date.parse(at) - asOf < SOON);
  const share = Math.max(
    0,
    ...(ladder?.next?.criteria ?? []).map(({ current, goal }) =>
      goal === undefined || Number(goal) === 0 ? 0 : Number(current) / Number(goal),
    ),
  );

  const fresh = since !== undefined && asOf - Date.parse(since) < SOON;
  const owed = Number(wallet?.owed ?? 0);
  const pending = Number(wallet?.pending ?? 0);
  const highest = [...facts.tiers.keys()].at(-1);

  const reasons: readonly (Reason | false | undefined)[] = [
    head.status !== 'active' && head.status !== 'guest' && { kind: head.status },
    ladder?.risk &&
      ladder.current !== undefined && { kind: 'risk', tier: ladder.current, day: ladder.risk.on },
    owed > 0 && { kind: 'owed', amount: owed },
    inviting?.state === 'limit-reached' && { kind: 'limit' },
    friends > 0 && inviting?.state === 'ready' && { kind: 'invited', friends },
    expiring && { kind: 'expiring', amount: Number(expiring.amount), day: expiring.on },
    ladder?.current !== undefined && ladder.current === highest && { kind: 'top' },
    share >= NEAR && ladder?.next && { kind: 'near', tier: ladder.next.tier },
    pending > 0 && { kind: 'pending', amount: pending },
    fresh && { kind: 'fresh' },
    answered && { kind: 'answered' },
  ];

  return {
    status: head.status,
    points: Number(wallet?.available ?? 0),
    tier: ladder?.current,
    since,
    reasons: reasons.filter((reason) => reason !== false && reason !== undefined),
  };
}

/** So many facts are told about a member. */
const TOLD = 2;

/** A standing in words: what the member has, and why they are worth trying. */
export function standingWords(standing: Standing, facts: ProgrammeFacts, words: Words): string {
  const { status, points, tier: current, reasons } = standing;
  const tierName = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : textIn(facts.tiers.get(id), words.language.tag);
  const has = status === 'candidate' ? [] : [tierName(current), words.count('points', points)];
  const why = reasons.slice(0, TOLD).map((reason) =>
    reason.kind === 'invited'
      ? words.count('why-invited', reason.friends)
      : words.say(`why-${reason.kind}`, {
          tier: 'tier' in reason ? (tierName(reason.tier) ?? '') : '',
          day: 'day' in reason ? words.day(reason.day) : '',
          amount: 'amount' in reason ? words.number(reason.amount) : '',
        }),
  );
  return [...has, ...why].filter((part) => part !== undefined).join(' · ');
}
