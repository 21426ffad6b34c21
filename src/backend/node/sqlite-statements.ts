import type { DatabaseSync } from 'node:sqlite';

/** All statements of the storage, prepared once. */
export function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    begin: prepare('BEGIN IMMEDIATE'),
    commit: prepare('COMMIT'),
    rollback: prepare('ROLLBACK'),
    emptyLog: prepare('PRAGMA wal_checkpoint(TRUNCATE)'),
    epoch: prepare("SELECT value FROM meta WHERE name = 'epoch'"),
    keepText: prepare(
      'INSERT INTO texts (number, text) SELECT count(*), ? FROM texts WHERE true ON CONFLICT DO NOTHING',
    ),
    texts: prepare('SELECT text FROM texts ORDER BY number'),
    member: prepare('SELECT id, version FROM members WHERE subject = ?'),
    addMember: prepare('INSERT INTO members (subject, version) VALUES (?, ?)'),
    setVersion: prepare('UPDATE members SET version = ? WHERE id = ?'),
    entries: prepare(
      'SELECT json FROM entries WHERE member = (SELECT id FROM members WHERE subject = ?) ORDER BY place',
    ),
    addEntry: prepare('INSERT INTO entries (member, json) VALUES (?, ?)'),
    owner: prepare(
      'SELECT subject FROM names JOIN members ON members.id = names.member WHERE name = ?',
    ),
    addName: prepare('INSERT INTO names (name, member) VALUES (?, ?)'),
    count: prepare('SELECT count FROM counts WHERE name = ?'),
    addCount: prepare(
      'INSERT INTO counts (name, count) VALUES (?, max(0, ?)) ON CONFLICT DO UPDATE SET count = max(0, count + ?)',
    ),
    operation: prepare('SELECT * FROM operations WHERE member = ? AND key = ?'),
    addOperation: prepare(
      'INSERT INTO operations (member, key, hash, status, body, refused, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    forgetOperations: prepare('DELETE FROM operations WHERE at < ?'),
    addEvent: prepare(
      'INSERT INTO events (member, id, json) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    events: prepare('SELECT json FROM events WHERE member = ?'),
    eraseEntries: prepare('DELETE FROM entries WHERE member = ?'),
    eraseNames: prepare('DELETE FROM names WHERE member = ?'),
    eraseMember: prepare('DELETE FROM members WHERE id = ?'),
    eraseOperations: prepare('DELETE FROM operations WHERE member = ?'),
    eraseEvents: prepare('DELETE FROM events WHERE member = ?'),
    members: prepare(
      'SELECT subject FROM members WHERE subject > ? AND version > 0 ORDER BY subject LIMIT ?',
    ),
  };
}

export type Statements = ReturnType<typeof prepareStatements>;
