// Who is signed in at a story's shop, and what they have lived through. Each brings their ledger with them.

import type { TestShop } from '../../src/backend/testing/index.ts';
import { settle, takeOrder, type MemberName } from '../../test/elements/support/members.ts';
import type { Currency } from '../../test/elements/support/programme.ts';

/** Writes a life into the ledger of a shop and says whose it is: the subject. */
export type Person = (shop: TestShop) => Promise<string>;

type Entry = Parameters<TestShop['storage']['append']>[0]['members'][number]['entries'][number];

const day = 86_400_000;

const known =
  (member: MemberName, currency?: Currency): Person =>
  async (shop) => {
    await settle(shop, member, currency);
    return member;
  };

/** Has points that can be spent, are on their way and expire soon; Silver on the way to Gold; has invited three. */
export const regular = known('regular');
export const regularInYen = known('regular', 'JPY');
/** Has a balance of nine digits. */
export const wealthy = known('wealthy');
export const wealthyInDinars = known('wealthy', 'KWD');
/** A regular who has answered the survey. */
export const respondent = known('respondent');
/** Has just joined. */
export const newcomer = known('newcomer');
/** Has ordered and not joined. */
export const candidate = known('candidate');
/** A regular whose membership is on hold. */
export const blocked = known('blocked');

/** Ordered and joined more than a year ago, and was not seen since. */
export const lapsed: Person = async (shop) => {
  await order(shop, 'lapsed', 500, '240');
  return join(shop, 'lapsed', 500);
};

/** Spent the points of an order that then went back: they are owed. */
export const indebted: Person = async (shop) => {
  await order(shop, 'indebted', 60, '450');
  await join(shop, 'indebted', 90);
  const now = Date.now();
  return live(shop, 'indebted', [
    {
      kind: 'redeemed',
      id: 'coffee',
      reward: 'filter-coffee',
      unit: 'points',
      amount: 400,
      at: now - 20 * day,
    },
    {
      kind: 'refund',
      refund: 'all-of-it',
      order: 'indebted-60',
      minor: 45_000,
      at: now - 5 * day,
    },
  ]);
};

/** Silver by one large order that will soon be a year ago. */
export const atRisk: Person = async (shop) => {
  await order(shop, 'at-risk', 345, '250');
  await order(shop, 'at-risk', 10, '20');
  return join(shop, 'at-risk', 350);
};

/** A regular whose friends keep coming: fourteen invitations at all steps, the last one of this minute. */
export const popular: Person = async (shop) => {
  await settle(shop, 'regular');
  const now = Date.now();
  const friends = Array.from({ length: 11 }, (_, index): readonly Entry[] => {
    const invitation = `friend-${index}`;
    const at = now - (10 - index) * 9 * day - 1_000;
    const invited: Entry = { kind: 'invited', invitation, at };
    if (index % 3 === 2) return [invited];
    const ordered = at + 60_000;
    const matures = ordered + 14 * day;
    const reward = { unit: 'points', amount: 500, matures };
    return [invited, { kind: 'referral-reward', invitation, at: ordered, matures, reward }];
  });
  return live(shop, 'regular', friends.flat());
};

/** A regular who collects beans, too. */
export const collector: Person = async (shop) => {
  await settle(shop, 'regular');
  const at = Date.now() - 3 * day;
  const reward = { unit: 'beans', amount: 1_275, matures: at };
  return live(shop, 'regular', [{ kind: 'acted', rule: 'newsletter', reward, at }]);
};

/** Ordered enough for the highest tier, and some. */
export const atTheTop: Person = async (shop) => {
  for (let number = 0; number < 16; number += 1) await order(shop, 'top', 20 + number, '95');
  return join(shop, 'top', 40);
};

const order = (shop: TestShop, member: string, daysAgo: number, value: string): Promise<void> =>
  takeOrder(shop.engine, {
    member: member as MemberName,
    name: `${member}-${daysAgo}`,
    daysAgo,
    total: { value, currency: 'EUR' },
  });

const join = (shop: TestShop, member: string, daysAgo: number): Promise<string> =>
  live(shop, member, [
    { kind: 'joined', by: 'member', code: member.toUpperCase(), at: Date.now() - daysAgo * day },
  ]);

/** Writes into a ledger past the engine: what lies in the past, or is up to the shop. */
async function live(
  { storage }: TestShop,
  member: string,
  entries: readonly Entry[],
): Promise<string> {
  const { version } = await storage.load(member);
  const { outcome } = await storage.append({
    members: [{ member, expectedVersion: version, entries }],
  });
  if (outcome !== 'ok') throw new Error(`The ledger of ${member} did not take it: ${outcome}.`);
  return member;
}
