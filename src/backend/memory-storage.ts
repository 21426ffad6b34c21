import type { Entry } from '../domain/ledger/entries.ts';
import type { AppendResult, Change, Loaded, Storage, StoredOperation } from './storage.ts';

/** Everything held about one member. */
interface Held {
  readonly entries: Entry[];
  readonly operations: Map<string, StoredOperation>;
  readonly events: Map<string, string>;
}

/**
 * A ledger that lives as long as the page or the process: for previews, tests and the loader's demo
 * mode.
 *
 * @param epoch Names the ledger's life; a new one for every storage if left out.
 */
export function createMemoryStorage(epoch: string = crypto.randomUUID()): Storage {
  return new MemoryStorage(epoch);
}

class MemoryStorage implements Storage {
  private readonly life: string;
  private readonly held = new Map<string, Held>();
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private readonly texts: string[] = [];

  constructor(epoch: string) {
    this.life = epoch;
  }

  async epoch(): Promise<string> {
    return this.life;
  }

  async keep(text: string): Promise<{ number: number; texts: readonly string[] }> {
    if (!this.texts.includes(text)) this.texts.push(text);
    return { number: this.texts.indexOf(text), texts: [...this.texts] };
  }

  async load(member: string): Promise<Loaded> {
    const entries = this.held.get(member)?.entries ?? [];
    return { entries: [...entries], version: entries.length };
  }

  async versions(members: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map(members.map((member) => [member, this.held.get(member)?.entries.length ?? 0]));
  }

  async loadMany(members: readonly string[]): Promise<ReadonlyMap<string, Loaded>> {
    const loaded = members.map(async (member) => [member, await this.load(member)] as const);
    return new Map(await Promise.all(loaded));
  }

  async append(change: Change): Promise<AppendResult> {
    return this.apply(change);
  }

  async appendMany(changes: readonly Change[]): Promise<readonly AppendResult[]> {
    return changes.map((change) => this.apply(change));
  }

  async owner(name: string): Promise<string | undefined> {
    return this.names.get(name);
  }

  async owners(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const owners = new Map<string, string>();
    for (const name of names) {
      const owner = this.names.get(name);
      if (owner !== undefined) owners.set(name, owner);
    }
    return owners;
  }

  async counted(name: string): Promise<number> {
    return this.counts.get(name) ?? 0;
  }

  async operation(member: string, key: string): Promise<StoredOperation | undefined> {
    return this.held.get(member)?.operations.get(key);
  }

  async forgetOperations(before: number): Promise<void> {
    for (const { operations } of this.held.values()) {
      for (const [key, { at }] of operations) if (at < before) operations.delete(key);
    }
  }

  async record(
    member: string,
    events: readonly { readonly id: string; readonly json: string }[],
  ): Promise<number> {
    if (events.length === 0) return 0;
    const known = this.of(member).events;
    const before = known.size;
    for (const { id, json } of events) if (!known.has(id)) known.set(id, json);
    return known.size - before;
  }

  async events(member: string): Promise<readonly string[]> {
    return [...(this.held.get(member)?.events.values() ?? [])];
  }

  async erase(member: string): Promise<boolean> {
    for (const [name, owner] of this.names) if (owner === member) this.names.delete(name);
    return this.held.delete(member);
  }

  async members(page: {
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly string[]> {
    const after = page.after ?? '';
    return [...this.held]
      .filter(([member, { entries }]) => entries.length > 0 && member > after)
      .map(([member]) => member)
      .sort()
      .slice(0, page.limit);
  }

  async close(): Promise<void> {
    // Nothing is open.
  }

  /** No step of it waits, so nothing can come between. */
  private apply(change: Change): AppendResult {
    const obstacle = this.obstacle(change);
    if (obstacle) return obstacle;
    for (const { member, entries } of change.members) {
      if (entries.length > 0) this.of(member).entries.push(...entries);
    }
    for (const { name, member } of change.names ?? []) this.names.set(name, member);
    for (const { name, by } of change.counts ?? []) {
      this.counts.set(name, Math.max(0, (this.counts.get(name) ?? 0) + by));
    }
    if (change.operation) {
      const { member, ...operation } = change.operation;
      this.of(member).operations.set(operation.key, operation);
    }
    return { outcome: 'ok' };
  }

  private obstacle(change: Change): Exclude<AppendResult, { outcome: 'ok' }> | undefined {
    for (const { member, expectedVersion } of change.members) {
      const version = this.held.get(member)?.entries.length ?? 0;
      if (version !== expectedVersion) return { outcome: 'conflict', member };
    }
    const { operation } = change;
    if (operation && this.held.get(operation.member)?.operations.has(operation.key)) {
      return { outcome: 'conflict', member: operation.member };
    }
    const names = new Set<string>();
    for (const { name, member } of change.names ?? []) {
      const owner = this.names.get(name);
      if (owner !== undefined) return { outcome: 'taken', name, member: owner };
      if (names.has(name)) return { outcome: 'taken', name, member };
      names.add(name);
    }
    for (const { name, by, most } of change.counts ?? []) {
      if (most !== undefined && (this.counts.get(name) ?? 0) + by > most) {
        return { outcome: 'exhausted', name };
      }
    }
    return undefined;
  }

  private of(member: string): Held {
    let held = this.held.get(member);
    if (!held) {
      held = { entries: [], operations: new Map(), events: new Map() };
      this.held.set(member, held);
    }
    return held;
  }
}
