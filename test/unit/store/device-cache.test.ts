import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { connectionTo } from '../../../src/store/outbox/database.ts';
import type { LoyaltyStore } from '../../../src/store/store.ts';
import {
  available,
  closeShop,
  follow,
  json,
  memberDocument,
  openShop,
  openStoreOf,
  pass,
  programmeDocument,
  rest,
} from './scripted-shop.ts';
import type { Shop } from './scripted-shop.ts';

const options = { storage: 'device', consent: () => ({ deviceStorage: true }) } as const;
const { use } = connectionTo('laurel:https://shop.test/api');
const kept = (more: object = {}) => ({
  ...{ v: 1, at: Date.now(), subject: 'anna', programme: programmeDocument() },
  ...{ member: memberDocument(7), ...more },
});

let shop: Shop;
let store: LoyaltyStore;
beforeEach(() => {
  shop = openShop();
});
afterEach(closeShop);

const put = async (value: unknown): Promise<void> => {
  const done = use((database) =>
    database.transaction('cache', 'readwrite').store.put(value, 'last'),
  );
  await settle(done);
};
const read = () => settle(use((database) => database.transaction('cache').store.get('last')));

/** fake-indexeddb answers in timers, which only move when the clock does. */
const settle = async <Value>(promise: Promise<Value>): Promise<Value> => {
  for (let turn = 0; turn < 20; turn++) await pass(1);
  return promise;
};

const openWithoutApi = async (): Promise<void> => {
  for (const path of ['/api/member', '/api/programme'])
    shop.replies[path] = () => json({}, { status: 503 });
  store = openStoreOf(shop, options);
  follow(store);
  await settle(rest());
};

test('what was kept is shown as the last known while the API does not answer', async () => {
  await put(kept());
  await openWithoutApi();
  assert.equal(store.snapshot().phase, 'stale');
  assert.equal(available(store), '70');
});

for (const [what, value] of [
  ['of another build', kept({ v: 2 })],
  ['older than a day', kept({ at: Date.parse('2026-11-20T12:00:00Z') })],
  ['with a member that is none', kept({ member: { contract: 1, subject: 7 } })],
  ['with a programme that is none', kept({ programme: 'programme' })],
  ['that is no document', 'anna'],
] as const)
  test(`fault 63: something kept ${what} is neither shown nor kept any longer`, async () => {
    await put(value);
    await openWithoutApi();
    assert.notEqual(store.snapshot().phase, 'stale');
    assert.equal(store.snapshot().member, undefined);
    assert.equal(await read(), undefined);
  });

test('what another member left is not shown', async () => {
  await put(kept({ subject: 'ben', member: memberDocument(7, { subject: 'ben' }) }));
  shop.replies['/api/member'] = () => new Promise(() => {});
  store = openStoreOf(shop, options);
  follow(store);
  await settle(rest());
  assert.equal(store.snapshot().member, undefined);
});
