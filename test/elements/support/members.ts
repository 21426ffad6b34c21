import type { Engine } from '../../../src/backend/engine.ts';
import type { Storage } from '../../../src/backend/storage.ts';
import { codeName } from '../../../src/domain/enrolment.ts';
import type { Entry } from '../../../src/domain/ledger/entries.ts';
import { currencies, type Currency } from './programme.ts';

/**
 * Members of the test shop: `regular` has points that can be spent, that are on their way and that expire soon, is on
 * the way from Silver to Gold, has invited three friends and has not answered the survey; `respondent` is a regular
 * who has; `wealthy` has a balance of nine digits; `newcomer` has just joined; `candidate` has ordered and not
 * joined; `blocked` is a regular whose membership is on hold.
 */
export type MemberName =
  'regular' | 'respondent' | 'wealthy' | 'newcomer' | 'candidate' | 'blocked';

export interface Ledger {
  readonly engine: Engine;
  readonly storage: Storage;
}

interface PastOrder {
  readonly daysAgo: number;
  readonly cents: number;
}

const day = 86_400_000;

const regularOrders: readonly PastOrder[] = [
  { daysAgo: 330, cents: 12_000 },
  { daysAgo: 100, cents: 13_000 },
  { daysAgo: 3, cents: 6_000 },
];

const ordersOf: Readonly<Record<MemberName, readonly PastOrder[]>> = {
  regular: regularOrders,
  respondent: regularOrders,
  wealthy: [{ daysAgo: 30, cents: 98_765_432_155 }],
  newcomer: [],
  candidate: [{ daysAgo: 5, cents: 4_000 }],
  blocked: regularOrders,
};

/** Brings a member to where their name says, once per ledger. The name is the subject, too. */
export async function settle(
  ledger: Ledger,
  member: MemberName,
  currency: Currency = 'EUR',
): Promise<void> {
  const { engine, storage } = ledger;
  if ((await storage.load(member)).version > 0) return;
  for (const [index, { daysAgo, cents }] of ordersOf[member].entries()) {
    const total = { value: currencies[currency].inCents(cents), currency };
    await takeOrder(engine, { member, name: `${member}-${index}`, daysAgo, total });
  }
  if (member === 'candidate') return;
  await join(storage, member, Date.now());
  if (member === 'regular' || member === 'wealthy') await inviteThree(storage, member, Date.now());
  if (member === 'respondent') await answerSurvey(engine, member);
  if (member === 'blocked') await block(storage, member, Date.now());
}

/** An order reaches the programme. */
export async function takeOrder(
  engine: Engine,
  {
    member,
    name,
    daysAgo,
    total,
  }: {
    readonly member: MemberName;
    readonly name: string;
    readonly daysAgo: number;
    readonly total: { readonly value: string; readonly currency: Currency };
  },
): Promise<void> {
  const at = new Date(Date.now() - daysAgo * day).toISOString();
  const body = { order: name, member, at, total };
  expectApplied(
    await engine.execute(undefined, { kind: 'order', body }, { key: name, hash: name }),
  );
}

/** The member answers the survey, as if on another device: a score and a reason. */
export async function answerSurvey(engine: Engine, member: MemberName): Promise<void> {
  const { surveys = [] } = (await engine.member(member)) as {
    readonly surveys?: readonly { readonly id: string; readonly wave: string }[];
  };
  const [survey] = surveys;
  if (!survey) throw new Error('The test shop has no survey.');
  const body = {
    survey: survey.id,
    wave: survey.wave,
    seq: 1,
    status: 'complete' as const,
    answers: [
      { question: 'score', type: 'nps', value: 9, bucket: 'promoter' },
      { question: 'reason', type: 'text', value: 'The coffee.' },
    ],
  };
  const command = { kind: 'answer-survey' as const, id: `another-device-${member}`, body };
  expectApplied(await engine.execute(member, command, undefined));
}

/** A friend joins with the member's code. */
export async function inviteFriend(
  engine: Engine,
  member: MemberName,
  friend: string,
): Promise<void> {
  const { referral } = (await engine.member(member)) as {
    readonly referral?: { readonly code?: string };
  };
  const body = { referralCode: referral?.code ?? '' };
  const key = `join-${friend}`;
  expectApplied(await engine.execute(friend, { kind: 'enrol', body }, { key, hash: key }));
}

/** The member joins, with the same code in every ledger, so that two renderings can be compared. */
async function join(storage: Storage, member: MemberName, at: number): Promise<void> {
  const code = `${member.toUpperCase()}1`;
  await append(storage, member, [{ kind: 'joined', by: 'member', code, at }], [codeName(code)]);
}

/** Three friends, each at another step: their order was kept, is on its way, has not come. */
async function inviteThree(storage: Storage, member: MemberName, now: number): Promise<void> {
  const invited = (invitation: string, daysAgo: number): Entry => ({
    kind: 'invited',
    invitation,
    at: now - daysAgo * day,
  });
  const rewarded = (invitation: string, daysAgo: number): Entry => {
    const at = now - daysAgo * day;
    const matures = at + 14 * day;
    const expires = matures + 365 * day;
    const reward = { unit: 'points', amount: 500, matures, expires };
    return { kind: 'referral-reward', invitation, at, matures, reward };
  };
  await append(storage, member, [
    invited('i-kept', 60),
    rewarded('i-kept', 50),
    invited('i-ordered', 12),
    rewarded('i-ordered', 4),
    invited('i-joined', 2),
  ]);
}

const block = (storage: Storage, member: MemberName, at: number): Promise<void> =>
  append(storage, member, [{ kind: 'standing', blocked: true, at }]);

/** Writes into a ledger past the engine: what lies in the past, or is up to the shop. */
async function append(
  storage: Storage,
  member: MemberName,
  entries: readonly Entry[],
  names: readonly string[] = [],
): Promise<void> {
  const { version } = await storage.load(member);
  const result = await storage.append({
    members: [{ member, expectedVersion: version, entries }],
    names: names.map((name) => ({ name, member })),
  });
  if (result.outcome !== 'ok') throw new Error(`${member}: ${result.outcome}`);
}

function expectApplied(outcome: Awaited<ReturnType<Engine['execute']>>): void {
  if (outcome.outcome === 'applied') return;
  throw new Error(outcome.problem.detail ?? outcome.problem.code);
}
