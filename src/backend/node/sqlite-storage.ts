import { DatabaseSync } from 'node:sqlite';
import type { SQLOutputValue } from 'node:sqlite';
import type { Entry } from '../../domain/ledger/entries.ts';
import type { AppendResult, Change, Loaded, Storage, StoredOperation } from '../storage.ts';
import { prepareSchema } from './sqlite-schema.ts';
import { prepareStatements } from './sqlite-statements.ts';

type Row = Readonly<Record<string, SQLOutputValue>>;

const storedOperation = (row: Row): StoredOperation => ({
  key: String(row['key']),
  hash: String(row['hash']),
  status: Number(row['status']),
  body: String(row['body']),
  refused: row['refused'] === 1,
  at: Number(row['at']),
});

/**
 * A ledger in one SQLite file, made when it is not there. Every append is one transaction that is
 * on the disk before it is answered.
 *
 * @param options.file Path of the database, or ":memory:".
 * @throws Error when the file was made by another version of the tables.
 */
export const createSqliteStorage = ({ file }: { readonly file: string }): Storage => {
  const database = new DatabaseSync(file);
  prepareSchema(database, file);
  const run = prepareStatements(database);
  const epoch = String(run.epoch.get()?.['value']);

  const find = (member: string): { readonly id: number; readonly version: number } | undefined => {
    const row = run.member.get(member);
    return row && { id: Number(row['id']), version: Number(row['version']) };
  };

  const memberId = (member: string): number =>
    find(member)?.id ?? Number(run.addMember.run(member).lastInsertRowid);

  const memberName = (id: SQLOutputValue): string =>
    String(run.memberName.get(Number(id))?.['name']);

  const loaded = (member: string): Loaded => {
    const known = find(member);
    if (!known) return { entries: [], version: 0 };
    const entries = run.entries
      .all(known.id)
      .map((row) => JSON.parse(String(row['entry'])) as Entry);
    return { entries, version: known.version };
  };

  const obstacle = (change: Change): AppendResult | undefined => {
    for (const { member, expectedVersion } of change.members) {
      if ((find(member)?.version ?? 0) !== expectedVersion) return { outcome: 'conflict', member };
    }
    const fresh = new Set<string>();
    for (const { name, member } of change.names ?? []) {
      const row = run.name.get(name);
      if (row) return { outcome: 'taken', name, member: memberName(row['member'] ?? null) };
      if (fresh.has(name)) return { outcome: 'taken', name, member };
      fresh.add(name);
    }
    for (const { name, by, most } of change.counts ?? []) {
      if (most !== undefined && Number(run.counted.get(name)?.['total'] ?? 0) + by > most)
        return { outcome: 'exhausted', name };
    }
    return undefined;
  };

  const append = (change: Change): AppendResult => {
    const refused = obstacle(change);
    if (refused) return refused;
    for (const { member, expectedVersion, entries } of change.members) {
      const id = memberId(member);
      entries.forEach((entry, index) =>
        run.addEntry.run(id, expectedVersion + index, JSON.stringify(entry)),
      );
      run.setVersion.run(expectedVersion + entries.length, id);
    }
    for (const { name, member } of change.names ?? []) run.addName.run(name, memberId(member));
    for (const { name, by } of change.counts ?? []) run.addCount.run(name, by);
    if (change.operation) {
      const { member, key, hash, status, body, refused: negative, at } = change.operation;
      run.putOperation.run(memberId(member), key, hash, status, body, negative ? 1 : 0, at);
    }
    return { outcome: 'ok' };
  };

  /** Checks come before writes, so a refused change leaves nothing; an error undoes everything. */
  const atomically = <T>(work: () => T): T => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };

  return {
    epoch: async () => epoch,
    load: async (member) => loaded(member),
    loadMany: async (members) => new Map(members.map((member) => [member, loaded(member)])),
    append: async (change) => atomically(() => append(change)),
    appendMany: async (changes) => atomically(() => changes.map(append)),
    owner: async (name) => {
      const row = run.name.get(name);
      return row && memberName(row['member'] ?? null);
    },
    counted: async (name) => Number(run.counted.get(name)?.['total'] ?? 0),
    operation: async (member, key) => {
      const known = find(member);
      const row = known && run.operation.get(known.id, key);
      return row && storedOperation(row);
    },
    forgetOperations: async (before) => {
      run.forgetOperations.run(before);
    },
    record: async (member, events) =>
      atomically(() => {
        const id = memberId(member);
        return events.reduce(
          (added, event) => added + Number(run.addEvent.run(id, event.id, event.json).changes),
          0,
        );
      }),
    events: async (member) => {
      const known = find(member);
      return known ? run.events.all(known.id).map((row) => String(row['event'])) : [];
    },
    erase: async (member) =>
      atomically(() => {
        const known = find(member);
        if (!known) return false;
        run.eraseEntries.run(known.id);
        run.eraseNames.run(known.id);
        run.eraseOperations.run(known.id);
        run.eraseEvents.run(known.id);
        run.eraseMember.run(known.id);
        return true;
      }),
    members: async ({ after, limit }) =>
      run.members.all(after ?? '', limit).map((row) => String(row['name'])),
    close: async () => database.close(),
  };
};
