import type { DatabaseSync } from 'node:sqlite';

/** Raised when the tables change; a file of another version is refused, not converted by guess. */
const SCHEMA_VERSION = 1;

const TABLES = `
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE members (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, version INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE entries (
    member INTEGER NOT NULL, sequence INTEGER NOT NULL, entry TEXT NOT NULL,
    PRIMARY KEY (member, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE names (name TEXT PRIMARY KEY, member INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX names_by_member ON names (member);
  CREATE TABLE counts (name TEXT PRIMARY KEY, total INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE operations (
    member INTEGER NOT NULL, key TEXT NOT NULL, hash TEXT NOT NULL, status INTEGER NOT NULL,
    body TEXT NOT NULL, refused INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (member, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX operations_by_age ON operations (at);
  CREATE TABLE events (
    member INTEGER NOT NULL, id TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (member, id)
  ) STRICT, WITHOUT ROWID;
`;

/** Makes the tables in an empty database, or checks that they are the ones this version knows. */
export const prepareSchema = (database: DatabaseSync, file: string): void => {
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;',
  );
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version === SCHEMA_VERSION) return;
  if (version !== 0) {
    throw new Error(
      `${file} was made by another version of Laurel (tables ${version}, this one reads ${SCHEMA_VERSION}). ` +
        'Name another file, or use the version that made it.',
    );
  }
  database.exec(`BEGIN; ${TABLES} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
  database.prepare("INSERT INTO facts (name, value) VALUES ('epoch', ?)").run(crypto.randomUUID());
};
