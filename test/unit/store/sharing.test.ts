// One API, several who open its store: what they say of how the API knows the visitor.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { configure, openStore } from '../../../src/store/configure.ts';
import { assertPhase, available, closeShop, follow, openShop, rest } from './scripted-shop.ts';
import type { Shop } from './scripted-shop.ts';

let shop: Shop;
beforeEach(() => {
  shop = openShop();
});
afterEach(closeShop);

const memberReads = () => shop.seen.filter(({ path }) => path === '/api/member');

test('the first who says it counts for a store that was opened without', async () => {
  const { fetch } = shop;
  const store = openStore({ api: '/api', fetch });
  follow(store);
  await rest();
  assertPhase(store, 'guest');
  assert.equal(openStore({ api: '/api', tokenUrl: '/token', fetch }), store);
  await rest();
  assertPhase(store, 'ready');
  assert.equal(available(store), '10');
  assert.equal(shop.count('/api/programme'), 1);
});

test('who comes later with another way, or none, changes nothing', async () => {
  const { fetch } = shop;
  const store = openStore({ api: '/api', tokenUrl: '/token', fetch });
  follow(store);
  await rest();
  openStore({ api: '/api', fetch });
  openStore({ api: '/api', tokenUrl: '/other', fetch });
  openStore({ api: '/api', auth: 'cookie', fetch });
  await store.refresh();
  assertPhase(store, 'ready');
  assert.deepEqual(
    memberReads().map(({ headers }) => headers.get('authorization')),
    ['Bearer t1', 'Bearer t1'],
  );
});

test('signing out is not undone by somebody who opens the store again', async () => {
  const { fetch } = shop;
  const store = openStore({ api: '/api', tokenUrl: '/token', fetch });
  follow(store);
  await rest();
  await store.session.signOut();
  openStore({ api: '/api', tokenUrl: '/token', fetch });
  await rest();
  assertPhase(store, 'guest');
  assert.equal(memberReads().length, 1);
});

test('said anew, a cookie takes the place of tokens, and nobody that of the cookie', async () => {
  const { fetch } = shop;
  const store = openStore({ api: '/api', tokenUrl: '/token', fetch });
  follow(store);
  await rest();
  openStore({ api: '/api', auth: 'cookie', fetch }, true);
  await rest();
  assertPhase(store, 'ready');
  const [, second] = memberReads();
  assert.equal(second?.init.credentials, 'include');
  assert.equal(second?.headers.get('authorization'), null);
  openStore({ api: '/api', fetch }, true);
  await rest();
  assertPhase(store, 'guest');
  assert.equal(memberReads().length, 2);
});

test('what the page is set up with counts though markup opened the store first', () => {
  const { fetch } = shop;
  const first = openStore({ api: '/api', tokenUrl: '/token', fetch });
  const consent = () => ({ events: true });
  const store = configure({ api: '/api', tokenUrl: '/token', fetch, locale: 'de', consent });
  assert.equal(store, first);
  assert.equal(store.settings.locale, 'de');
  assert.equal(store.settings.consent, consent);
  openStore({ api: '/api', fetch });
  assert.equal(store.settings.locale, 'de');
});
