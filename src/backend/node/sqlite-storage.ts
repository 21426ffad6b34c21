import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { problem } from '../../contract/problems.ts';
import type { Entry } from '../../domain/ledger/entries.ts';
import { ProblemError } from '../handler/reply.ts';
import type { AppendResult, Change, Loaded, Storage, StoredOperation } from '../storage.ts';
import { prepareSchema } from './sqlite-schema.ts';
import { prepareStatements, type Statements } from './sqlite-statements.ts';
import { applyChange } from './sqlite-writes.ts';

/** Where a ledger is kept. */
export interface SqliteOptions {
  /** A path, or `:memory:`. */
  readonly file: string;
  /**
   * How long a write waits for another process's, in milliseconds; 5,000 by default. The whole
   * process waits with it, and then the call ends as `busy`.
   */
  readonly patience?: number;
}

/**
 * A ledger in one SQLite file (and its `-wal` and `-shm` neighbours). Several processes may share
 * it. Whoever is erased is gone from both at once.
 *
 * @throws Error when the file cannot be opened or is not a ledger of this version.
 */
export function createSqliteStorage({ file, patience = 5000 }: SqliteOptions): Storage {
  const database = new DatabaseSync(file, { timeout: patience });
  prepareSchema(database, file, randomUUID());
  return new SqliteStorage(database);
}

class SqliteStorage implements Storage {
  private readonly database: DatabaseSync;
  private readonly statements: Statements;

  constructor(database: DatabaseSync) {
    this.database = database;
    this.statements = prepareStatements(database);
  }

  async epoch(): Promise<string> {
    return String(this.statements.epoch.get()?.['value']);
  }

  async keep(text: string): Promise<{ number: number; texts: readonly string[] }> {
    const texts = this.transaction(() => {
      this.statements.keepText.run(text);
      return this.statements.texts.all().map((row) => String(row['text']));
    });
    return { number: texts.indexOf(text), texts };
  }

  async load(member: string): Promise<Loaded> {
    return this.read(member);
  }

  async versions(members: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const versionOf = (member: string): number =>
      Number(this.statements.member.get(member)?.['version'] ?? 0);
    return new Map(members.map((member) => [member, versionOf(member)]));
  }

  async loadMany(members: readonly string[]): Promise<ReadonlyMap<string, Loaded>> {
    return new Map(members.map((member) => [member, this.read(member)]));
  }

  async append(change: Change): Promise<AppendResult> {
    return this.transaction(() => applyChange(this.statements, change));
  }

  async appendMany(changes: readonly Change[]): Promise<readonly AppendResult[]> {
    return this.transaction(() => changes.map((change) => applyChange(this.statements, change)));
  }

  async owner(name: string): Promise<string | undefined> {
    return this.ownerOf(name);
  }

  async owners(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const owners = new Map<string, string>();
    for (const name of names) {
      const owner = this.ownerOf(name);
      if (owner !== undefined) owners.set(name, owner);
    }
    return owners;
  }

  async counted(name: string): Promise<number> {
    return Number(this.statements.count.get(name)?.['count'] ?? 0);
  }

  async operation(member: string, key: string): Promise<StoredOperation | undefined> {
    const row = this.statements.operation.get(member, key);
    if (!row) return undefined;
    return {
      key,
      hash: String(row['hash']),
      status: Number(row['status']),
      body: String(row['body']),
      refused: row['refused'] === 1,
      at: Number(row['at']),
    };
  }

  async forgetOperations(before: number): Promise<void> {
    this.statements.forgetOperations.run(before);
  }

  async record(
    member: string,
    events: readonly { readonly id: string; readonly json: string }[],
  ): Promise<number> {
    if (events.length === 0) return 0;
    return this.transaction(() =>
      events.reduce(
        (sum, { id, json }) => sum + Number(this.statements.addEvent.run(member, id, json).changes),
        0,
      ),
    );
  }

  async events(member: string): Promise<readonly string[]> {
    return this.statements.events.all(member).map((row) => String(row['json']));
  }

  async erase(member: string): Promise<boolean> {
    const held = this.transaction(() => {
      const operations = this.statements.eraseOperations.run(member).changes;
      const events = this.statements.eraseEvents.run(member).changes;
      const id = this.statements.member.get(member)?.['id'];
      if (id !== undefined) {
        this.statements.eraseEntries.run(id);
        this.statements.eraseNames.run(id);
        this.statements.eraseMember.run(id);
      }
      return id !== undefined || Number(operations) + Number(events) > 0;
    });
    // The log beside the file still has the pages as they were.
    if (held) this.statements.emptyLog.get();
    return held;
  }

  async members(page: {
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly string[]> {
    const rows = this.statements.members.all(page.after ?? '', page.limit);
    return rows.map((row) => String(row['subject']));
  }

  async close(): Promise<void> {
    this.database.close();
  }

  private read(member: string): Loaded {
    const rows = this.statements.entries.all(member);
    // Only this storage writes the column, from entries.
    const entries = rows.map((row) => JSON.parse(String(row['json'])) as Entry);
    return { entries, version: entries.length };
  }

  private ownerOf(name: string): string | undefined {
    const row = this.statements.owner.get(name);
    return row ? String(row['subject']) : undefined;
  }

  private transaction<T>(work: () => T): T {
    this.begin();
    try {
      const result = work();
      this.statements.commit.run();
      return result;
    } catch (error) {
      this.statements.rollback.run();
      throw error;
    }
  }

  private begin(): void {
    try {
      this.statements.begin.run();
    } catch (error) {
      if (isBusy(error)) throw new ProblemError(problem('busy', 'Another process is writing'));
      throw error;
    }
  }
}

const SQLITE_BUSY = 5;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
