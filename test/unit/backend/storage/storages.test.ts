import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { ProblemError } from '../../../../src/backend/handler/reply.ts';
import { createMemoryStorage } from '../../../../src/backend/memory-storage.ts';
import { createSqliteStorage } from '../../../../src/backend/node/sqlite-storage.ts';
import type { Storage } from '../../../../src/backend/storage.ts';
import { storageConformance } from './storage-conformance.ts';

const folder = await mkdtemp(join(tmpdir(), 'laurel-storage-'));
after(() => rm(folder, { recursive: true, force: true }));
let files = 0;
const nextFile = (): string => join(folder, `${(files += 1)}.sqlite`);

storageConformance('memory', async () => createMemoryStorage());
storageConformance('SQLite', async () => createSqliteStorage({ file: nextFile() }));

describe('SQLite file', () => {
  it('keeps its epoch and entries when opened again', async () => {
    const file = nextFile();
    const first = createSqliteStorage({ file });
    const epoch = await first.epoch();
    await first.append({
      members: [{ member: 'anna', expectedVersion: 0, entries: [] }],
      names: [{ name: 'order:1', member: 'anna' }],
    });
    await first.close();
    const second = createSqliteStorage({ file });
    assert.equal(await second.epoch(), epoch);
    assert.equal(await second.owner('order:1'), 'anna');
    await second.close();
  });

  it('shared by two, neither loses what the other wrote', async () => {
    const file = nextFile();
    const both = [createSqliteStorage({ file }), createSqliteStorage({ file })];
    const write = async (storage: Storage, at: number): Promise<void> => {
      for (;;) {
        const { version } = await storage.load('anna');
        const entries = [{ kind: 'standing', at, blocked: false }] as const;
        const members = [{ member: 'anna', expectedVersion: version, entries }];
        if ((await storage.append({ members })).outcome === 'ok') return;
      }
    };
    await Promise.all(
      Array.from({ length: 10 }, (_, at) => Promise.all(both.map((one) => write(one, at)))),
    );
    for (const storage of both) {
      assert.equal((await storage.load('anna')).version, 20);
      await storage.close();
    }
  });

  it('has nothing of an erased member left in it, nor in its log', async () => {
    const file = nextFile();
    const storage = createSqliteStorage({ file });
    for (let number = 0; number < 400; number += 1) {
      const member = `member-${number}-of-many`;
      const entry = { kind: 'order', at: 1, order: `#order-${number}#`, minor: 1 } as const;
      await storage.append({
        members: [{ member, expectedVersion: 0, entries: [entry] }],
        names: [{ name: `order:#order-${number}#`, member }],
      });
    }
    await storage.record('member-77-of-many', [{ id: '#event-77#', json: '{}' }]);
    await storage.erase('member-77-of-many');
    const bytes = [file, `${file}-wal`].filter(existsSync).map((part) => readFileSync(part));
    const isThere = (text: string): boolean => bytes.some((part) => part.includes(text));
    for (const mark of ['member-77-of-many', '#order-77#', '#event-77#']) {
      assert.equal(isThere(mark), false, mark);
    }
    assert.ok(isThere('member-78-of-many'));
    await storage.close();
  });

  it('says busy while another process writes, and goes on afterwards', async () => {
    const file = nextFile();
    const storage = createSqliteStorage({ file, patience: 0 });
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const change = { members: [], names: [{ name: 'order:1', member: 'anna' }] };
    await assert.rejects(
      storage.append(change),
      (error) => error instanceof ProblemError && error.problem.code === 'busy',
    );
    assert.equal(await storage.owner('order:1'), undefined);
    other.exec('ROLLBACK');
    assert.equal((await storage.append(change)).outcome, 'ok');
    other.close();
    await storage.close();
  });

  it('refuses a file of other tables and says so', () => {
    const file = nextFile();
    const other = new DatabaseSync(file);
    other.exec('PRAGMA user_version = 99');
    other.close();
    assert.throws(() => createSqliteStorage({ file }), /another version of Laurel \(tables 99/);
  });
});
