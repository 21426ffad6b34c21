import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { array, object, identifier } from '../../../src/contract/decode.ts';
import { tier } from '../../../src/contract/member/tier.ts';
import { wallets } from '../../../src/contract/member/wallets.ts';
import { partOf } from '../../../src/contract/part.ts';
import { units } from '../../../src/contract/programme/units.ts';
import {
  assertPhase,
  available,
  closeShop,
  follow,
  json,
  memberDocument,
  openShop,
  openStoreOf,
  quietConsole,
  rest,
} from './scripted-shop.ts';
import type { Shop } from './scripted-shop.ts';

let shop: Shop;
beforeEach(() => {
  shop = openShop();
});
afterEach(closeShop);

test('a part is decoded once, and is the same object until there is another document', async () => {
  let decoded = 0;
  const decode = array(object({ id: identifier }));
  const counted = partOf('member', 'wallets', (input) => {
    decoded++;
    return decode(input);
  });
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  const first = store.snapshot().part(counted);
  assert.equal(store.snapshot().part(counted), first);
  assert.equal(decoded, 1);
  assert.ok(store.snapshot().part(units));
});

test('nobody can change what others see', async () => {
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  const snapshot = store.snapshot();
  for (const target of [
    snapshot,
    snapshot.member,
    snapshot.member?.revision,
    snapshot.part(wallets),
    snapshot.part(wallets)?.[0],
    snapshot.part(wallets)?.[0]?.maturing,
  ])
    assert.ok(Object.isFrozen(target));
});

test('a missing part is undefined, and no fault', async () => {
  const warnings = quietConsole('warn');
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  assert.equal(store.snapshot().part(tier), undefined);
  assert.equal(store.snapshot().problem, undefined);
  assert.deepEqual(warnings.lines(), []);
});

test('a faulty part is refused alone: the last good one stays, and one warning says where', async () => {
  const warnings = quietConsole('warn');
  const store = openStoreOf(shop);
  const { phases } = follow(store);
  await rest();
  assert.equal(available(store), '10');
  const faulty = [{ id: 'points', available: 12, pending: '0', maturing: [], expiring: [] }];
  shop.replies['/api/member'] = () => json(memberDocument(2, { wallets: faulty }));
  await store.refresh();
  assert.equal(available(store), '10');
  assert.equal(available(store), '10');
  await rest();
  assertPhase(store, 'ready');
  assert.equal(store.snapshot().problem?.code, 'invalid-response');
  assert.match(store.snapshot().problem?.detail ?? '', /\/wallets\/0\/available/);
  const told = phases.length;
  shop.replies['/api/member'] = () => json(memberDocument(3, { wallets: faulty }));
  await store.refresh();
  assert.equal(available(store), '10');
  await rest();
  assert.ok(phases.length <= told + 2, 'no loop of notifications');
  assert.equal(warnings.lines().length, 1);
  assert.match(warnings.lines()[0] ?? '', /a decimal text.*\/wallets\/0\/available/);
  shop.replies['/api/member'] = () => json(memberDocument(4));
  await store.refresh();
  assert.equal(available(store), '40');
  assert.equal(store.snapshot().problem, undefined);
});

test('a snapshot goes on saying what it said', async () => {
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  const earlier = store.snapshot();
  shop.replies['/api/member'] = () => json(memberDocument(2));
  await store.refresh();
  assert.equal(earlier.part(wallets)?.[0]?.available, '10');
  assert.equal(store.snapshot().part(wallets)?.[0]?.available, '20');
});
