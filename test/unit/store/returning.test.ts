import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import {
  assertPhase,
  available,
  closeShop,
  follow,
  held,
  json,
  memberDocument,
  openShop,
  openStoreOf,
  pass,
  rest,
  START,
  token,
} from './scripted-shop.ts';
import type { Shop } from './scripted-shop.ts';

let shop: Shop;
beforeEach(() => {
  shop = openShop();
});
afterEach(closeShop);

for (const event of ['focus', 'visibilitychange']) {
  test(`${event} reads the member again once it is older than 15 s, not the programme`, async () => {
    const store = openStoreOf(shop);
    follow(store);
    await rest();
    await pass(14_000);
    shop.event(event);
    await rest();
    assert.equal(shop.count('/api/member'), 1);
    await pass(2_000);
    shop.replies['/api/member'] = () => json(memberDocument(2));
    shop.event(event);
    shop.event(event);
    await rest();
    assert.equal(shop.count('/api/member'), 2);
    assert.equal(shop.count('/api/programme'), 1);
    assert.equal(available(store), '20');
  });
}

test('what is shown stays while it is read again', async () => {
  const store = openStoreOf(shop);
  const { phases } = follow(store);
  await rest();
  phases.length = 0;
  await pass(20_000);
  shop.replies['/api/member'] = () => json(memberDocument(2));
  shop.event('focus');
  await rest();
  assert.deepEqual(phases, ['ready']);
});

test('a page out of the back/forward cache asks at once who is there', async () => {
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  shop.event('pageshow', { persisted: false });
  await rest();
  assert.equal(shop.count('/token'), 1);
  shop.replies['/token'] = () => json(token('t2', { subject: 'ben' }));
  shop.replies['/api/member'] = () => json(memberDocument(3, { subject: 'ben' }));
  shop.event('pageshow', { persisted: true });
  await rest();
  assert.equal(shop.count('/token'), 2);
  assert.equal(store.snapshot().member?.subject, 'ben');
  assert.equal(available(store), '30');
});

test('a clock that jumps does not keep it from reading', async () => {
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  mock.timers.setTime(START - 365 * 86_400_000);
  shop.event('focus');
  await rest();
  assert.equal(shop.count('/api/member'), 2);
  assertPhase(store, 'ready');
});

for (const years of [-1, 1]) {
  test(`a device clock ${years} year off asks for a token no more often`, async () => {
    const off = years * 365 * 86_400_000;
    const date = () => new Date(Date.now() - off).toUTCString();
    shop.replies['/token'] = () =>
      json(token('t1', { expiresAt: new Date(Date.now() - off + 900_000).toISOString() }), {
        headers: { date: date() },
      });
    const store = openStoreOf(shop);
    follow(store);
    await rest();
    await pass(20_000);
    shop.event('focus');
    await rest();
    assert.equal(shop.count('/api/member'), 2);
    assert.equal(shop.count('/token'), 1);
    await pass(860_000);
    shop.event('focus');
    await rest();
    assert.equal(shop.count('/token'), 2);
  });
}

test('after an order it asks again until the points appear', async () => {
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  shop.event('laurel-order-placed');
  await rest();
  const counts: number[] = [];
  for (const wait of [1_000, 1_000, 2_000]) {
    await pass(wait);
    counts.push(shop.count('/api/member'));
  }
  assert.deepEqual(counts, [2, 3, 4]);
  shop.replies['/api/member'] = () => json(memberDocument(2));
  await pass(4_000);
  assert.equal(available(store), '20');
  await pass(60_000);
  assert.equal(shop.count('/api/member'), 5);
});

test('after an order that never appears it gives up', async () => {
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  const expected = store.expectChange();
  await rest();
  for (let second = 0; second < 60; second++) await pass(1_000);
  await expected;
  assert.equal(shop.count('/api/member'), 7);
});

test('an order announced before the first answer is followed too', async () => {
  const first = held();
  shop.replies['/api/member'] = first.reply;
  const store = openStoreOf(shop);
  shop.event('laurel-order-placed');
  follow(store);
  await rest();
  await pass(1_000);
  await pass(500);
  first.answer(json(memberDocument(1)));
  await rest();
  shop.replies['/api/member'] = () => json(memberDocument(1));
  await pass(500);
  shop.replies['/api/member'] = () => json(memberDocument(2));
  await pass(2_000);
  assert.equal(available(store), '20');
  await pass(60_000);
  assert.equal(shop.count('/api/member'), 3);
});

test('an order announced where nothing shows the member asks nothing', async () => {
  openStoreOf(shop);
  shop.event('laurel-order-placed');
  for (let second = 0; second < 40; second++) await pass(1_000);
  assert.equal(shop.seen.length, 0);
});

for (const event of ['focus', 'online', 'visibilitychange'])
  test(`${event} reads nothing while nobody sees the page`, async () => {
    const store = openStoreOf(shop);
    follow(store);
    await rest();
    await pass(20_000);
    shop.hidden = true;
    shop.event(event);
    await rest();
    assert.equal(shop.count('/api/member'), 1);
  });
