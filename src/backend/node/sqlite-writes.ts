import type { AppendResult, Change } from '../storage.ts';
import type { Statements } from './sqlite-statements.ts';

/** What stands in the way of a change. */
type Obstacle = Exclude<AppendResult, { outcome: 'ok' }>;

interface MemberRow {
  readonly id: number | undefined;
  readonly version: number;
}

/**
 * Applies one change inside a transaction. Everything is checked before anything is written, so a
 * refused change leaves nothing behind and its neighbours in the transaction stand.
 */
export function applyChange(statements: Statements, change: Change): AppendResult {
  const rows = new Map<string, MemberRow>();
  const obstacle = findObstacle(statements, change, rows);
  if (obstacle) return obstacle;
  const ids = new Map<string, number>();
  for (const { member, entries } of change.members) {
    if (entries.length === 0) continue;
    const row = rows.get(member) ?? memberRow(statements, member);
    const id = writeVersion(statements, member, row, row.version + entries.length);
    ids.set(member, id);
    for (const entry of entries) statements.addEntry.run(id, JSON.stringify(entry));
  }
  for (const { name, member } of change.names ?? []) {
    const id = ids.get(member) ?? idOf(statements, member);
    ids.set(member, id);
    statements.addName.run(name, id);
  }
  for (const { name, by } of change.counts ?? []) statements.addCount.run(name, by, by);
  if (change.operation) {
    const { member, key, hash, status, body, refused, at } = change.operation;
    statements.addOperation.run(member, key, hash, status, body, refused ? 1 : 0, at);
  }
  return { outcome: 'ok' };
}

function writeVersion(
  statements: Statements,
  member: string,
  { id }: MemberRow,
  version: number,
): number {
  if (id === undefined) return Number(statements.addMember.run(member, version).lastInsertRowid);
  statements.setVersion.run(version, id);
  return id;
}

function idOf(statements: Statements, member: string): number {
  const row = memberRow(statements, member);
  return row.id ?? writeVersion(statements, member, row, row.version);
}

function findObstacle(
  statements: Statements,
  change: Change,
  rows: Map<string, MemberRow>,
): Obstacle | undefined {
  for (const { member, expectedVersion } of change.members) {
    const row = memberRow(statements, member);
    if (row.version !== expectedVersion) return { outcome: 'conflict', member };
    rows.set(member, row);
  }
  const { operation } = change;
  if (operation && statements.operation.get(operation.member, operation.key)) {
    return { outcome: 'conflict', member: operation.member };
  }
  const names = new Set<string>();
  for (const { name, member } of change.names ?? []) {
    const owner = statements.owner.get(name);
    if (owner) return { outcome: 'taken', name, member: String(owner['subject']) };
    if (names.has(name)) return { outcome: 'taken', name, member };
    names.add(name);
  }
  for (const { name, by, most } of change.counts ?? []) {
    const count = Number(statements.count.get(name)?.['count'] ?? 0);
    if (most !== undefined && count + by > most) return { outcome: 'exhausted', name };
  }
  return undefined;
}

function memberRow(statements: Statements, member: string): MemberRow {
  const row = statements.member.get(member);
  return row
    ? { id: Number(row['id']), version: Number(row['version']) }
    : { id: undefined, version: 0 };
}
