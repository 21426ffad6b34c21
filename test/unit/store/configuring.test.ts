import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { LoyaltyClient } from '../../../src/client/loyalty-client.ts';
import { configure, openStore } from '../../../src/store/configure.ts';
import { defaultStore, onDefaultStore, registry } from '../../../src/store/registry.ts';
import {
  assertPhase,
  closeShop,
  follow,
  memberDocument,
  openShop,
  openStoreOf,
  ORIGIN,
  programmeDocument,
  rest,
} from './scripted-shop.ts';
import type { Shop } from './scripted-shop.ts';

let shop: Shop;
beforeEach(() => {
  shop = openShop();
});
afterEach(closeShop);

test('spellings of one API share one store', () => {
  const one = openStore({ api: '/api', fetch: shop.fetch });
  for (const api of ['/api/', `${ORIGIN}/api`, '../api', '/api/?x=1', `${ORIGIN}/api#top`])
    assert.equal(openStore({ api }), one);
  assert.notEqual(openStore({ api: '/api2' }), one);
  assert.equal(one.key, `${ORIGIN}/api`);
});

test('the registry is the page’s, where another copy of the kit finds it', () => {
  const store = openStoreOf(shop);
  const found = Reflect.get(globalThis, Symbol.for('laurel.stores.v1'));
  assert.equal(found, registry());
  assert.equal(registry().stores.get(`${ORIGIN}/api`), store);
});

test('configure announces itself to those who wait', () => {
  let heard = 0;
  const stop = onDefaultStore(() => heard++);
  assert.equal(defaultStore(), undefined);
  const store = openStoreOf(shop);
  assert.equal(heard, 1);
  assert.equal(defaultStore(), store);
  stop();
  configure({ api: '/api' });
  assert.equal(heard, 1);
  assert.equal(defaultStore(), store);
});

test('a store that is disposed of leaves the registry', () => {
  const store = openStoreOf(shop);
  store.dispose();
  assert.equal(defaultStore(), undefined);
  assert.equal(registry().stores.size, 0);
  assert.notEqual(openStoreOf(shop), store);
});

test('a page says where its API is, on whatever origin', () => {
  configure({ api: 'https://api.shop.test/loyalty' });
  assert.equal(defaultStore()?.key, 'https://api.shop.test/loyalty');
});

test('markup may be on the origins the page has named, and on no others', () => {
  configure({
    api: 'https://api.shop.test/loyalty',
    tokenUrl: 'https://id.shop.test/token',
    apiOrigins: ['https://other.shop.test/any/'],
  });
  assert.deepEqual(registry().apiOrigins, [
    'https://api.shop.test',
    'https://id.shop.test',
    'https://other.shop.test',
  ]);
});

test('what is missing is named', () => {
  assert.throws(() => configure({}), /Laurel: api /);
  assert.throws(() => configure({ api: '/api', auth: 'token' }), /Laurel: tokenUrl /);
});

test('elements find the language and links the page has set', () => {
  const store = openStoreOf(shop, { locale: 'de', signInUrl: '/login', joinUrl: '/club' });
  assert.deepEqual({ ...store.settings }, { locale: 'de', signInUrl: '/login', joinUrl: '/club' });
});

test('a shop’s own client needs three members', async () => {
  const client: LoyaltyClient = {
    key: 'own',
    readProgramme: async () => programmeDocument(),
    readMember: async () => ({ document: memberDocument() }),
  };
  const store = configure({ client });
  follow(store);
  await rest();
  assertPhase(store, 'ready');
  assert.equal(store.key, 'own');
});

test('a shop’s own client can say guest, and can throw at once', async () => {
  const client: LoyaltyClient = {
    key: 'own',
    readProgramme: async () => programmeDocument(),
    readMember: async () => 'guest',
  };
  const store = configure({ client });
  follow(store);
  await rest();
  assertPhase(store, 'guest');
  store.dispose();
  const broken = configure({
    client: {
      ...client,
      readMember: () => {
        throw new Error('broken');
      },
    },
  });
  follow(broken);
  await rest();
  assertPhase(broken, 'error');
});

test('a shop’s own client that claims "unchanged" out of nothing is an error, not a guest', async () => {
  const store = configure({
    client: {
      key: 'own',
      readProgramme: async () => programmeDocument(),
      readMember: async () => 'unchanged',
    },
  });
  follow(store);
  await rest();
  assertPhase(store, 'error');
});
