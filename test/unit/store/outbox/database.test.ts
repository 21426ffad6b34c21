import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB } from 'idb';
import { idbStorage } from '../../../../src/store/outbox/idb-storage.ts';
import type { OutboxStorage } from '../../../../src/store/outbox/storage.ts';
import { startClock } from './support/clock.ts';
import type { Clock } from './support/clock.ts';
import { isClosed, watchDatabases } from './support/databases.ts';
import type { Databases } from './support/databases.ts';
import { newRow } from './support/rows.ts';

let clock: Clock;
let databases: Databases;
let storage: OutboxStorage;
let name = '';
let count = 0;
const unhandled: unknown[] = [];
const onUnhandled = (error: unknown) => unhandled.push(error);

beforeEach(() => {
  clock = startClock();
  databases = watchDatabases();
  name = `connection-${++count}`;
  storage = idbStorage(name);
  process.on('unhandledRejection', onUnhandled);
});
afterEach(async () => {
  await clock.pass(60_000);
  process.off('unhandledRejection', onUnhandled);
  clock.end();
  mock.restoreAll();
  assert.deepEqual(unhandled.splice(0), []);
});

/** Waits for something while the clock goes on. */
const within = async <Result>(ms: number, promise: Promise<Result>): Promise<Result> => {
  promise.catch(() => {});
  await clock.pass(ms);
  return promise;
};

const put = (id: string) =>
  within(
    100,
    storage.transact('anna', () => ({ put: [newRow(id)], result: id })),
  );
const ids = () =>
  within(
    100,
    storage.transact('anna', (rows) => ({ result: rows.map(({ id }) => id) })),
  );
const newest = (): IDBDatabase => {
  const database = databases.opened.at(-1);
  assert.ok(database);
  return database;
};

const lost = () =>
  new DOMException('Connection to Indexed Database server lost. Refresh', 'UnknownError');

test('fault 18: what was put and then undone is not kept, whatever the request said', async () => {
  await put('a');
  databases.puts.push('undone', 'undone');
  await assert.rejects(put('b'), { name: 'AbortError' });
  assert.deepEqual(await ids(), ['a']);
});

test('fault 21: a lost connection is opened anew, once', async () => {
  await put('a');
  databases.broken.set(newest(), lost());
  await put('b');
  assert.deepEqual(await ids(), ['a', 'b']);
  assert.equal(databases.asked(), 2);
});

test('fault 22: where that fails too, it is said, and works again when the device does', async () => {
  await put('a');
  databases.broken.set(newest(), lost());
  databases.openings.push(lost());
  await assert.rejects(put('b'), { name: 'UnknownError' });
  assert.equal(databases.asked(), 2);
  await put('c');
  assert.deepEqual(await ids(), ['a', 'c']);
});

test('fault 23: a backing store that cannot be opened is tried twice, and not for ever', async () => {
  const internal = () =>
    new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  databases.openings.push(internal());
  await put('a');
  assert.equal(databases.asked(), 2);
  databases.broken.set(newest(), internal());
  databases.openings.push(...Array.from({ length: 9 }, internal));
  await assert.rejects(put('b'), { name: 'UnknownError' });
  await clock.pass(60_000);
  assert.equal(databases.asked(), 3);
});

test('fault 24: a connection that is closing is replaced', async () => {
  await put('a');
  newest().close();
  await put('b');
  assert.deepEqual(await ids(), ['a', 'b']);
  assert.equal(databases.asked(), 2);
});

test('fault 25: a transaction undone without a reason is made once more', async () => {
  databases.puts.push('undone');
  await put('a');
  assert.deepEqual(await ids(), ['a']);
});

test('fault 25: one that is undone while it reads as well', async () => {
  await put('a');
  databases.reads.push('undone');
  await put('b');
  assert.deepEqual(await ids(), ['a', 'b']);
});

test('fault 26: a connection the browser has ended is opened when it is needed', async () => {
  await put('a');
  const close = forceCloseDatabase as unknown as (database: IDBDatabase) => void;
  close(newest());
  await clock.pass(1_000);
  assert.equal(databases.asked(), 1);
  assert.deepEqual(await ids(), ['a']);
  assert.equal(databases.asked(), 2);
});

test('fault 27: who never opens is waited for four seconds; a late one is closed', async () => {
  databases.openings.push('late');
  const writing = storage.transact('anna', () => ({ result: 'done' }));
  let end: Error | undefined;
  writing.catch((error: Error) => {
    end = error;
  });
  const failure = () => end;
  await clock.pass(3_900);
  assert.equal(failure(), undefined);
  await clock.pass(200);
  assert.equal(failure()?.name, 'TimeoutError');
  databases.answerLate();
  await clock.pass(100);
  assert.ok(isClosed(newest()));
  await put('a');
});

test('fault 28: a page that has it open lets another one upgrade it', async () => {
  await put('a');
  const upgrading = openDB(name, 3, {
    upgrade(database) {
      database.createObjectStore('of-tomorrow');
    },
  });
  const upgraded = await within(1_000, upgrading);
  assert.deepEqual(await ids(), ['a']);
  upgraded.close();
});

test('fault 30: a database of an earlier build keeps what it holds, and gets what it lacks', async () => {
  const earlier = await within(
    100,
    openDB(name, 1, {
      upgrade(database) {
        const options = { keyPath: 'seq', autoIncrement: true };
        database.createObjectStore('outbox', options).createIndex('subject', 'subject');
        for (const store of ['meta', 'cache']) database.createObjectStore(store);
      },
    }),
  );
  await within(100, earlier.add('outbox', newRow('of yesterday')));
  earlier.close();
  await put('a');
  assert.deepEqual(await ids(), ['of yesterday', 'a']);
  assert.deepEqual([...newest().objectStoreNames], ['cache', 'events', 'meta', 'outbox']);
});

test('fault 30: a database of a later build is used as it is', async () => {
  const upgrading = openDB(name, 7, {
    upgrade(database) {
      const options = { keyPath: 'seq', autoIncrement: true };
      database.createObjectStore('outbox', options).createIndex('subject', 'subject');
      for (const store of ['meta', 'cache', 'events', 'of-tomorrow'])
        database.createObjectStore(store);
    },
  });
  const later = await within(100, upgrading);
  await within(100, later.add('outbox', { ...newRow('of tomorrow'), v: 2 }));
  await put('a');
  assert.deepEqual(await ids(), ['a']);
  assert.equal(newest().version, 7);
  assert.equal((await within(100, later.getAll('outbox'))).length, 2);
  later.close();
});

test('fault 32: a database that was deleted meanwhile is made again', async () => {
  await put('a');
  indexedDB.deleteDatabase(name);
  await clock.pass(1_000);
  await put('b');
  assert.deepEqual(await ids(), ['b']);
});

test('a full device gives up what can be read again, and keeps the command', async () => {
  await put('a');
  const raw = await within(100, openDB(name));
  await within(100, raw.put('cache', 'much', 'member'));
  await within(100, raw.put('events', { id: 'seen', subject: 'anna', name: 'seen', at: 0 }));
  databases.puts.push(new DOMException('', 'QuotaExceededError'));
  await put('b');
  assert.deepEqual(await ids(), ['a', 'b']);
  assert.deepEqual(await within(100, raw.getAll('cache')), []);
  assert.deepEqual(await within(100, raw.getAll('events')), []);
  raw.close();
});

test('a device that stays full says so', async () => {
  await put('a');
  const full = () => new DOMException('', 'QuotaExceededError');
  databases.puts.push(full(), full());
  await assert.rejects(put('b'), { name: 'QuotaExceededError' });
  assert.deepEqual(await ids(), ['a']);
});

test('a change is made as a whole: where the second part fails, the first is undone', async () => {
  await put('a');
  const change = storage.transact('anna', () => ({
    put: [newRow('b'), { ...newRow('c'), result: () => 'no data' }],
    result: undefined,
  }));
  await assert.rejects(within(100, change), { name: 'DataCloneError' });
  assert.deepEqual(await ids(), ['a']);
});
