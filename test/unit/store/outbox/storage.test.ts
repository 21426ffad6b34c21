import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDB } from 'idb';
import { idbStorage } from '../../../../src/store/outbox/idb-storage.ts';
import { memoryStorage } from '../../../../src/store/outbox/memory-storage.ts';
import type { OutboxStorage } from '../../../../src/store/outbox/storage.ts';
import { newRow } from './support/rows.ts';

let count = 0;

/** What keeps commands, whichever it is, keeps to this. */
const storages: Readonly<Record<string, () => OutboxStorage>> = {
  memory: () => memoryStorage(),
  IndexedDB: () => idbStorage(`contract-${++count}`),
};

const put = (storage: OutboxStorage, ...ids: readonly string[]) =>
  storage.transact('anna', () => ({ put: ids.map((id) => newRow(id)), result: undefined }));

const idsOf = (storage: OutboxStorage, subject = 'anna') =>
  storage.transact(subject, (rows) => ({ result: rows.map(({ id }) => id) }));

for (const [name, open] of Object.entries(storages)) {
  test(`${name}: rows come in the order they were put, and keep it when they change`, async () => {
    const storage = open();
    await put(storage, 'c', 'a');
    await put(storage, 'b');
    await storage.transact('anna', ([first]) => ({
      put: first ? [{ ...first, state: 'waiting' }] : [],
      result: undefined,
    }));
    assert.deepEqual(await idsOf(storage), ['c', 'a', 'b']);
  });

  test(`${name}: a place that has become free is not given again`, async () => {
    const storage = open();
    await put(storage, 'a', 'b');
    const seqs = () => storage.transact('anna', (rows) => ({ result: rows.map(({ seq }) => seq) }));
    const before = await seqs();
    await storage.transact('anna', () => ({ remove: before.slice(1), result: undefined }));
    await put(storage, 'c');
    const [first, last = 0] = await seqs();
    assert.equal(first, before[0]);
    assert.ok(last > (before[1] ?? Infinity));
  });

  test(`${name}: a subject’s rows are only its own, and an empty subject is nobody else`, async () => {
    const storage = open();
    await put(storage, 'a');
    const others = ['ben', ''] as const;
    for (const subject of others)
      await storage.transact(subject, (rows) => {
        assert.deepEqual(rows, []);
        return { put: [newRow(`of ${subject}`, subject)], result: undefined };
      });
    assert.deepEqual(await idsOf(storage), ['a']);
    for (const subject of others)
      assert.deepEqual(await idsOf(storage, subject), [`of ${subject}`]);
  });

  test(`${name}: a decision that throws changes nothing, and is heard of`, async () => {
    const storage = open();
    await put(storage, 'a');
    const broken = storage.transact('anna', () => {
      throw new RangeError('no');
    });
    await assert.rejects(broken, RangeError);
    assert.deepEqual(await idsOf(storage), ['a']);
  });

  test(`${name}: decisions are made one after the other, each over what the one before left`, async () => {
    const storage = open();
    const counts = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        storage.transact('anna', (rows) => ({
          put: [newRow(String(index))],
          result: rows.length,
        })),
      ),
    );
    assert.deepEqual(counts, [...counts.keys()]);
  });

  test(`${name}: what holders of the drain say is kept, for all subjects`, async () => {
    const storage = open();
    const meta = { epoch: 3, until: 9, ahead: 7 };
    const before = await storage.transact('anna', (_, was) => ({ meta, result: was }));
    assert.deepEqual(before, { epoch: 0, until: 0, ahead: 0 });
    await put(storage, 'a');
    assert.deepEqual(await storage.transact('ben', (_, was) => ({ result: was })), meta);
  });

  test(`${name}: what was read can be changed without changing what is kept`, async () => {
    const storage = open();
    await put(storage, 'a');
    const rows = await storage.transact('anna', (kept) => ({ result: [...kept] }));
    rows.pop();
    assert.deepEqual(await idsOf(storage), ['a']);
  });
}

test('memory goes on from the rows and the drain of a device that failed', async () => {
  const meta = { epoch: 3, until: 9, ahead: 7 };
  const [first, second] = [7, 9].map((seq) => ({ ...newRow(`first ${seq}`), seq }));
  assert.ok(first && second);
  const known = new Map([
    ['anna', { rows: [first, second], put: [newRow('b')], remove: [9] }],
    ['ben', { rows: [{ ...newRow('of ben', 'ben'), seq: 8 }] }],
  ]);
  const storage = memoryStorage(known, meta);
  await put(storage, 'c');
  const all = await storage.transact('anna', (rows, was) => ({
    result: [was, rows.map(({ seq, id }) => [seq, id])],
  }));
  assert.deepEqual(all, [
    meta,
    [
      [7, 'first 7'],
      [10, 'b'],
      [11, 'c'],
    ],
  ]);
});

test('fault 63: IndexedDB: what another build has written is neither read nor touched', async () => {
  const name = 'contract-other-build';
  const storage = idbStorage(name);
  await put(storage, 'a');
  const strangers = [
    { ...newRow('of tomorrow'), v: 2 },
    { v: 1, subject: 'anna', note: 'not a row at all' },
    { ...newRow('of a kind nobody knows'), command: '{"kind":"dance"}' },
    { ...newRow('tampered with'), command: '{' },
  ];
  const raw = await openDB(name);
  for (const one of strangers) await raw.add('outbox', one);
  assert.deepEqual(await idsOf(storage), ['a']);
  await storage.transact('anna', (rows) => ({ remove: rows.map(({ seq }) => seq), result: 0 }));
  const left = (await raw.getAll('outbox')) as { seq?: number }[];
  assert.deepEqual(
    left.map(({ seq: _, ...one }) => one),
    strangers,
  );
  raw.close();
});
