import type { Engine } from '../../../src/backend/engine.ts';
import type { Storage } from '../../../src/backend/storage.ts';

/**
 * Members of the test shop: `regular` has points that can be spent, that are on their way and that expire soon, and
 * is on the way from Silver to Gold; `newcomer` has just joined; `candidate` has ordered and not joined; `blocked`
 * is a regular whose membership is on hold.
 */
export type MemberName = 'regular' | 'newcomer' | 'candidate' | 'blocked';

export interface Ledger {
  readonly engine: Engine;
  readonly storage: Storage;
}

interface PastOrder {
  readonly daysAgo: number;
  /** Euros. */
  readonly total: string;
}

const regularOrders: readonly PastOrder[] = [
  { daysAgo: 330, total: '120.00' },
  { daysAgo: 100, total: '130.00' },
  { daysAgo: 3, total: '60.00' },
];

const ordersOf: Readonly<Record<MemberName, readonly PastOrder[]>> = {
  regular: regularOrders,
  newcomer: [],
  candidate: [{ daysAgo: 5, total: '40.00' }],
  blocked: regularOrders,
};

/** Brings a member to where their name says, once per ledger. The name is the subject, too. */
export async function settle({ engine, storage }: Ledger, member: MemberName): Promise<void> {
  if ((await storage.load(member)).version > 0) return;
  for (const [index, { daysAgo, total }] of ordersOf[member].entries()) {
    await takeOrder(engine, { member, name: `${member}-${index}`, daysAgo, total });
  }
  if (member === 'candidate') return;
  await engine.execute(member, { kind: 'enrol', body: {} }, { key: 'join', hash: 'join' });
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
  }: PastOrder & { readonly member: MemberName; readonly name: string },
): Promise<void> {
  const at = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
  const body = { order: name, member, at, total: { value: total, currency: 'EUR' } };
  await engine.execute(undefined, { kind: 'order', body }, { key: name, hash: name });
}

async function block(storage: Storage, member: MemberName, at: number): Promise<void> {
  const { version } = await storage.load(member);
  const entries = [{ kind: 'standing', blocked: true, at }] as const;
  const result = await storage.append({ members: [{ member, expectedVersion: version, entries }] });
  if (result.outcome !== 'ok') throw new Error(`${member} could not be blocked.`);
}
