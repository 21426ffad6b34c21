import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { LoyaltyStore } from '../../../src/store/store.ts';
import {
  available,
  closeShop,
  follow,
  json,
  memberDocument,
  openShop,
  openStoreOf,
  rest,
} from './scripted-shop.ts';
import type { Shop } from './scripted-shop.ts';

const NAME = 'laurel:https://shop.test/api';

let shop: Shop;
let store: LoyaltyStore;
beforeEach(async () => {
  shop = openShop();
  store = openStoreOf(shop);
  follow(store);
  await rest();
});
afterEach(closeShop);

const ping = async (key: string | null, newValue: string | null): Promise<void> => {
  shop.event('storage', { key, newValue });
  await rest();
};

for (const [what, key, value] of [
  ['of somebody else', 'cart', '3'],
  ['of another API', 'laurel:https://shop.test/api2', 'x'],
  ['of everything at once', null, null],
  ['that takes something away', NAME, null],
  ['from a newer build', NAME, '{"v":9,"t":"purge"}'],
  ['that is markup', NAME, '<img src=x onerror=alert(1)>'],
  ['as long as a book', NAME, 'x'.repeat(1_000_000)],
  ['that ends a sign-out', `${NAME}:leaving`, ''],
] as const)
  test(`fault 37: a change ${what} asks nobody, and changes nothing`, async () => {
    const before = shop.seen.length;
    const snapshot = store.snapshot();
    for (let again = 0; again < 5; again += 1) await ping(key, value);
    assert.equal(shop.seen.length, before);
    assert.equal(store.snapshot(), snapshot);
  });

test('fault 37: whoever says that somebody leaves has it looked up, and is not believed', async () => {
  shop.replies['/api/member'] = () => json(memberDocument(2));
  await ping(`${NAME}:leaving`, 'anna');
  assert.equal(store.snapshot().phase, 'ready');
  assert.equal(available(store), '20');
});

test('a sign-out in another tab makes a guest of this one', async () => {
  shop.replies['/token'] = () => new Response(null, { status: 204 });
  await ping(`${NAME}:leaving`, 'anna');
  assert.equal(store.snapshot().phase, 'guest');
  assert.equal(store.snapshot().member, undefined);
});
