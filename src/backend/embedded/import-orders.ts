import type { ProblemDocument } from '../../contract/problem-document.ts';
import { refused, type Refused } from '../../domain/decision.ts';
import { codeName, joinByOrder } from '../../domain/enrolment.ts';
import type { Entry } from '../../domain/ledger/entries.ts';
import { CLAIMS } from '../../domain/referral/claim.ts';
import { refundName } from '../../domain/orders/refund-order.ts';
import { orderEntry, orderName, type OrderFacts } from '../../domain/orders/take-order.ts';
import type { Change } from '../storage.ts';
import { loadMember, type Context } from './context.ts';
import type { Executor } from './executor.ts';
import {
  importedFacts,
  knownRefunds,
  newRefunds,
  type ImportedOrder,
  type ImportedRefund,
} from './imported-rows.ts';
import { memberChange, refusal, type Plan } from './plan.ts';
import { conflictOf, planImportedOrder } from './plan-orders.ts';
import { planRefundFacts } from './plan-refunds.ts';
import { problemOf } from './refusals.ts';

/** What became of an imported row. */
export type ImportResult = 'added' | 'known' | { readonly refused: ProblemDocument };

interface Row {
  readonly index: number;
  readonly row: ImportedOrder;
  readonly facts: OrderFacts;
}

/**
 * Takes in orders of the past, as one transaction where nothing stands in the way. Whoever an
 * import brings is a member since their first order. The same row twice changes nothing.
 */
export async function importOrders(
  context: Context,
  executor: Executor,
  rows: readonly ImportedOrder[],
): Promise<readonly ImportResult[]> {
  const results = new Array<ImportResult>(rows.length).fill('added');
  const refuse = (index: number, why: Refused): void => {
    results[index] = { refused: problemOf(why) };
  };
  const readable: Row[] = [];
  rows.forEach((row, index) => {
    const facts = importedFacts(row, context.rules);
    if ('code' in facts) refuse(index, facts);
    else readable.push({ index, row, facts });
  });
  const { together, oneByOne } = await sorted(context, readable);
  const appended = await context.storage.appendMany(together.map(({ change }) => change));
  appended.forEach(({ outcome }, index) => {
    if (outcome !== 'ok') oneByOne.push(...(together[index]?.rows ?? []));
  });
  for (const row of oneByOne) results[row.index] = await importOne(context, executor, row);
  return results;
}

/** Members whose rows are all new go in together; all others row by row. */
async function sorted(context: Context, readable: readonly Row[]) {
  const { storage } = context;
  const owners = await storage.owners(readable.map(({ facts }) => orderName(facts.order)));
  const members = [...new Set(readable.map(({ row }) => row.member))];
  const versions = await storage.versions(members);
  const friends = await friendsAmong(context, members);
  const { current } = await context.ladders.known();
  const inBatch = new Set<string>();
  const rowsOf = new Map<string, Row[]>();
  const repeated: Row[] = [];
  for (const row of readable) {
    // What the batch itself repeats is compared once the first has gone in.
    if (inBatch.has(row.facts.order)) {
      repeated.push(row);
      continue;
    }
    inBatch.add(row.facts.order);
    const rows = rowsOf.get(row.row.member);
    if (rows) rows.push(row);
    else rowsOf.set(row.row.member, [row]);
  }
  const together: { readonly change: Change; readonly rows: readonly Row[] }[] = [];
  const oneByOne: Row[] = [];
  for (const [member, rows] of rowsOf) {
    const version = versions.get(member) ?? 0;
    const isNew = rows.every(({ facts }) => !owners.has(orderName(facts.order)));
    if (isNew && !friends.has(member)) {
      together.push({ change: changeFor(member, version, rows, current, context), rows });
    } else {
      oneByOne.push(...rows);
    }
  }
  oneByOne.push(...repeated);
  return { together, oneByOne };
}

/** Who was invited: their orders may bring rewards. */
async function friendsAmong(
  { storage }: Context,
  members: readonly string[],
): Promise<ReadonlySet<string>> {
  if ((await storage.counted(CLAIMS)) === 0) return new Set();
  const ledgers = await storage.loadMany(members);
  const isFriend = (member: string): boolean =>
    ledgers.get(member)?.entries.some(({ kind }) => kind === 'claimed') ?? false;
  return new Set(members.filter(isFriend));
}

function changeFor(
  member: string,
  version: number,
  rows: readonly Row[],
  terms: number,
  { rules, mint }: Context,
): Change {
  const entries: Entry[] = [];
  const names: { readonly name: string; readonly member: string }[] = [];
  if (version === 0) {
    const first = Math.min(...rows.map(({ facts }) => facts.at));
    const joined = joinByOrder(first, 'import', mint);
    entries.push(joined);
    names.push({ name: codeName(joined.code), member });
  }
  for (const { row, facts } of rows) {
    entries.push(orderEntry(facts, rules, terms));
    names.push({ name: orderName(facts.order), member });
    for (const refund of newRefunds(row, facts, rules)) {
      entries.push(refund);
      names.push({ name: refundName(refund.refund), member });
    }
  }
  return { members: [memberChange({ subject: member, version }, entries)], names };
}

/** A row that meets something known: the same order, another with its name, an invitation. */
async function importOne(
  context: Context,
  executor: Executor,
  { row, facts }: Row,
): Promise<ImportResult> {
  const owner = await context.storage.owner(orderName(facts.order));
  let result: ImportResult = 'known';
  if (owner === undefined) {
    const outcome = await executor.run(() => planImportedOrder(context, row.member, facts));
    if (outcome.outcome === 'refused') return { refused: outcome.problem };
    result = 'added';
  }
  const { entries } = await context.storage.load(owner ?? row.member);
  const known = entries.find((entry) => entry.kind === 'order' && entry.order === facts.order);
  const conflict = conflictOf(known, facts, owner === undefined || owner === row.member, context);
  if (conflict) return { refused: problemOf(conflict) };
  const already = knownRefunds(entries, facts.order);
  for (const { refund, at, minor, reason } of newRefunds(row, facts, context.rules, already)) {
    const part = { refund, order: facts.order, at, minor, reason };
    const outcome = await executor.run(() => planRefundFacts(context, row.member, part));
    if (outcome.outcome === 'refused') return { refused: outcome.problem };
    result = 'added';
  }
  return result;
}

/** Takes in refunds that an export lists apart from their orders. */
export async function importRefunds(
  context: Context,
  executor: Executor,
  rows: readonly ImportedRefund[],
): Promise<readonly ImportResult[]> {
  const results: ImportResult[] = [];
  for (const row of rows) {
    const outcome = await executor.run(() => planImportedRefund(context, row));
    if (outcome.outcome === 'refused') results.push({ refused: outcome.problem });
    else results.push(outcome.replayed ? 'known' : 'added');
  }
  return results;
}

async function planImportedRefund(context: Context, row: ImportedRefund): Promise<Plan> {
  const { refund, order, at, minor, currency } = row;
  const owner = await context.storage.owner(orderName(order));
  if (owner === undefined) return refusal(refused('not-found', `There is no order "${order}"`));
  const { entries } = await loadMember(context, owner);
  const already = knownRefunds(entries, order);
  if (already.names.has(refund)) {
    return {
      kind: 'change',
      change: { members: [] },
      status: 200,
      body: () => ({}),
      replayed: true,
    };
  }
  const paid = minor === undefined ? undefined : { minor, currency };
  return planRefundFacts(context, owner, { refund, order, at, paid });
}
