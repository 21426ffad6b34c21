import type { Entry } from '../domain/ledger/entries.ts';

/** A stored answer to an operation, kept for the programme's key retention. */
export interface StoredOperation {
  readonly key: string;
  readonly hash: string;
  readonly status: number;
  /** JSON text of the answer. */
  readonly body: string;
  readonly refused: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What is appended for one member; refused as a whole when the version has moved on. */
export interface MemberChange {
  readonly member: string;
  readonly expectedVersion: number;
  readonly entries: readonly Entry[];
}

/** One atomic step: all of it is stored, or none. */
export interface Change {
  readonly members: readonly MemberChange[];
  /** Names that must be new in the whole programme (`order:1001`, `code:K7Q2M`), with their owner. */
  readonly names?: readonly { readonly name: string; readonly member: string }[];
  /** Counters over all members (`reward:coffee`), refused when they would pass `most`. */
  readonly counts?: readonly {
    readonly name: string;
    readonly by: number;
    readonly most?: number;
  }[];
  /** Refused as a conflict when the member has an operation of this key already. */
  readonly operation?: { readonly member: string } & StoredOperation;
}

/** How an append ended. */
export type AppendResult =
  | { readonly outcome: 'ok' }
  | { readonly outcome: 'conflict'; readonly member: string }
  | { readonly outcome: 'taken'; readonly name: string; readonly member: string }
  | { readonly outcome: 'exhausted'; readonly name: string };

/** The ledger of one member and the version to append against (number of entries ever appended). */
export interface Loaded {
  readonly entries: readonly Entry[];
  readonly version: number;
}

/**
 * Where the embedded engine keeps its ledger. Implementations: memory, SQLite; an edge database
 * fits too. All effects of time are derived when read, so there are no background jobs.
 */
export interface Storage {
  /** Names this ledger's life; changes when the data was replaced (contract: `revision.epoch`). */
  epoch(): Promise<string>;
  /**
   * Keeps a text that entries refer to by number, such as the tier ladder orders came under, unless
   * it is kept already; answers its number and all texts kept so far, by number from 0.
   */
  keep(text: string): Promise<{ readonly number: number; readonly texts: readonly string[] }>;
  load(member: string): Promise<Loaded>;
  /** The versions of several members, without their entries; 0 for those without any. */
  versions(members: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Several members at once. */
  loadMany(members: readonly string[]): Promise<ReadonlyMap<string, Loaded>>;
  append(change: Change): Promise<AppendResult>;
  /** Many independent changes in one transaction, for imports; results in order. */
  appendMany(changes: readonly Change[]): Promise<readonly AppendResult[]>;
  /** Who owns a name. */
  owner(name: string): Promise<string | undefined>;
  /** Who owns each of these names; names nobody owns are left out. */
  owners(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
  counted(name: string): Promise<number>;
  operation(member: string, key: string): Promise<StoredOperation | undefined>;
  /** Drops operations older than `before` (epoch milliseconds). */
  forgetOperations(before: number): Promise<void>;
  /** Stores engagement events once per id; answers how many were new. */
  record(
    member: string,
    events: readonly { readonly id: string; readonly json: string }[],
  ): Promise<number>;
  events(member: string): Promise<readonly string[]>;
  /**
   * Removes entries, names, operations and events of a member; false when there were none. Counters
   * stay: they are about all members.
   */
  erase(member: string): Promise<boolean>;
  /** Members by id, in order, for tools and the demo's sign-in; `isAnonymous` tells those that are none. */
  members(page: { readonly after?: string; readonly limit: number }): Promise<readonly string[]>;
  close(): Promise<void>;
}
