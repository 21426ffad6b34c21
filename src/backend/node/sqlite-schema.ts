import type { DatabaseSync } from 'node:sqlite';

/** Kept in the file's `user_version`; a file of another one is refused. */
const SCHEMA_VERSION = 1;

// Members get small numbers, so that the large tables do not repeat their names. Entries of all
// members lie in one sequence, so that a batch of an import is written side by side; only the small
// index is written all over. `names` has no index by member: only erasure would use it, which takes
// 60 ms without it over a million names, and every order would pay for it.
const TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
  CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE entries (
    place INTEGER PRIMARY KEY,
    member INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX entries_by_member ON entries (member);
  CREATE TABLE names (name TEXT PRIMARY KEY, member INTEGER NOT NULL) WITHOUT ROWID, STRICT;
  CREATE TABLE counts (name TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID, STRICT;
  CREATE TABLE operations (
    member TEXT NOT NULL,
    key TEXT NOT NULL,
    hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    refused INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (member, key)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX operations_by_time ON operations (at);
  CREATE TABLE events (
    member TEXT NOT NULL,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (member, id)
  ) WITHOUT ROWID, STRICT;
`;

/**
 * Makes the tables of a new file, or checks that the file is ours.
 *
 * @throws Error when the file belongs to another version or another program.
 */
export function prepareSchema(database: DatabaseSync, file: string, epoch: string): void {
  database.exec('PRAGMA journal_mode = WAL');
  // What a member was told has happened survives a power cut. Imports pay once per batch.
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA cache_size = -65536');
  // What is deleted is overwritten: whoever was erased is not left in the file's free pages.
  database.exec('PRAGMA secure_delete = ON');
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(database);
    if (version === 0 && isEmpty(database)) {
      database.exec(TABLES);
      database.prepare("INSERT INTO meta (name, value) VALUES ('epoch', ?)").run(epoch);
      database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    } else if (version !== SCHEMA_VERSION) {
      throw new Error(
        `${file} was made by another version of Laurel (tables ${version}, this one reads ${SCHEMA_VERSION}) or by another program: name another file, or use what made it`,
      );
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);

const isEmpty = (database: DatabaseSync): boolean =>
  database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
