import type { DatabaseSync, StatementSync } from 'node:sqlite';

const SQL = {
  epoch: "SELECT value FROM facts WHERE name = 'epoch'",
  member: 'SELECT id, version FROM members WHERE name = ?',
  addMember: 'INSERT INTO members (name) VALUES (?)',
  setVersion: 'UPDATE members SET version = ? WHERE id = ?',
  memberName: 'SELECT name FROM members WHERE id = ?',
  members: 'SELECT name FROM members WHERE name > ? ORDER BY name LIMIT ?',
  entries: 'SELECT entry FROM entries WHERE member = ? ORDER BY sequence',
  addEntry: 'INSERT INTO entries (member, sequence, entry) VALUES (?, ?, ?)',
  name: 'SELECT member FROM names WHERE name = ?',
  addName: 'INSERT INTO names (name, member) VALUES (?, ?)',
  counted: 'SELECT total FROM counts WHERE name = ?',
  addCount:
    'INSERT INTO counts (name, total) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET total = total + excluded.total',
  operation:
    'SELECT key, hash, status, body, refused, at FROM operations WHERE member = ? AND key = ?',
  putOperation:
    'INSERT OR REPLACE INTO operations (member, key, hash, status, body, refused, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  forgetOperations: 'DELETE FROM operations WHERE at < ?',
  addEvent: 'INSERT OR IGNORE INTO events (member, id, event) VALUES (?, ?, ?)',
  events: 'SELECT event FROM events WHERE member = ? ORDER BY id',
  eraseEntries: 'DELETE FROM entries WHERE member = ?',
  eraseNames: 'DELETE FROM names WHERE member = ?',
  eraseOperations: 'DELETE FROM operations WHERE member = ?',
  eraseEvents: 'DELETE FROM events WHERE member = ?',
  eraseMember: 'DELETE FROM members WHERE id = ?',
} as const;

/** Every statement the storage runs, prepared once. */
export type Statements = Readonly<Record<keyof typeof SQL, StatementSync>>;

export const prepareStatements = (database: DatabaseSync): Statements => {
  const statements = {} as Record<keyof typeof SQL, StatementSync>;
  for (const name of Object.keys(SQL) as (keyof typeof SQL)[])
    statements[name] = database.prepare(SQL[name]);
  return statements;
};
