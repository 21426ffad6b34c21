import type { Entry } from '../domain/ledger/entries.ts';
import type { AppendResult, Change, Loaded, Storage, StoredOperation } from './storage.ts';

interface Account {
  readonly entries: Entry[];
  readonly operations: Map<string, StoredOperation>;
  readonly events: Map<string, string>;
}

/** A ledger in this process's memory: for previews, tests and demos. It is gone with the process. */
export const createMemoryStorage = (): Storage => {
  const epoch = crypto.randomUUID();
  const accounts = new Map<string, Account>();
  const names = new Map<string, string>();
  const counters = new Map<string, number>();

  const account = (member: string): Account => {
    const known = accounts.get(member);
    if (known) return known;
    const fresh: Account = { entries: [], operations: new Map(), events: new Map() };
    accounts.set(member, fresh);
    return fresh;
  };

  const loaded = (member: string): Loaded => {
    const entries = accounts.get(member)?.entries ?? [];
    return { entries: entries.slice(), version: entries.length };
  };

  const obstacle = (change: Change): AppendResult | undefined => {
    for (const { member, expectedVersion } of change.members) {
      if ((accounts.get(member)?.entries.length ?? 0) !== expectedVersion)
        return { outcome: 'conflict', member };
    }
    const fresh = new Set<string>();
    for (const { name, member } of change.names ?? []) {
      const owner = names.get(name) ?? (fresh.has(name) ? member : undefined);
      if (owner !== undefined) return { outcome: 'taken', name, member: owner };
      fresh.add(name);
    }
    for (const { name, by, most } of change.counts ?? []) {
      if (most !== undefined && (counters.get(name) ?? 0) + by > most)
        return { outcome: 'exhausted', name };
    }
    return undefined;
  };

  const append = (change: Change): AppendResult => {
    const refused = obstacle(change);
    if (refused) return refused;
    for (const { member, entries } of change.members) account(member).entries.push(...entries);
    for (const { name, member } of change.names ?? []) names.set(name, member);
    for (const { name, by } of change.counts ?? [])
      counters.set(name, (counters.get(name) ?? 0) + by);
    if (change.operation) {
      const { member, ...operation } = change.operation;
      account(member).operations.set(operation.key, operation);
    }
    return { outcome: 'ok' };
  };

  return {
    epoch: async () => epoch,
    load: async (member) => loaded(member),
    loadMany: async (members) => new Map(members.map((member) => [member, loaded(member)])),
    append: async (change) => append(change),
    appendMany: async (changes) => changes.map(append),
    owner: async (name) => names.get(name),
    counted: async (name) => counters.get(name) ?? 0,
    operation: async (member, key) => accounts.get(member)?.operations.get(key),
    forgetOperations: async (before) => {
      for (const { operations } of accounts.values())
        for (const { key, at } of operations.values()) if (at < before) operations.delete(key);
    },
    record: async (member, events) => {
      const kept = account(member).events;
      const before = kept.size;
      for (const { id, json } of events) if (!kept.has(id)) kept.set(id, json);
      return kept.size - before;
    },
    events: async (member) => [...(accounts.get(member)?.events.values() ?? [])],
    erase: async (member) => {
      for (const [name, owner] of names) if (owner === member) names.delete(name);
      return accounts.delete(member);
    },
    members: async ({ after, limit }) =>
      [...accounts.keys()]
        .sort()
        .filter((member) => after === undefined || member > after)
        .slice(0, limit),
    close: async () => {},
  };
};
