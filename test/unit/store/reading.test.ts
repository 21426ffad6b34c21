import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
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
  programmeDocument,
  rest,
  silence,
  token,
} from './scripted-shop.ts';
import type { Shop } from './scripted-shop.ts';

let shop: Shop;
beforeEach(() => {
  shop = openShop();
});
afterEach(closeShop);

test('nothing is read before somebody subscribes', async () => {
  const store = openStoreOf(shop);
  await pass(60_000);
  assertPhase(store, 'loading');
  assert.equal(shop.seen.length, 0);
});

test('sixty subscribers cause one member and one programme request', async () => {
  const store = openStoreOf(shop);
  const followers = Array.from({ length: 60 }, () => follow(store));
  await rest();
  assertPhase(store, 'ready');
  assert.equal(shop.count('/api/member'), 1);
  assert.equal(shop.count('/api/programme'), 1);
  assert.equal(shop.count('/token'), 1);
  for (const { phases } of followers) assert.equal(phases.at(-1), 'ready');
  assert.equal(available(store), '10');
  assert.equal(store.snapshot().member?.subject, 'anna');
  assert.equal(store.snapshot().programme?.version, 'p1');
});

test('a subscriber that comes later reads nothing while the answer is fresh', async () => {
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  await pass(60_000);
  follow(store);
  await rest();
  assert.equal(shop.count('/api/member'), 1);
});

test('a guest causes no member request', async () => {
  for (const status of [204, 401, 403]) {
    shop.replies['/token'] = () => new Response(null, { status });
    const store = openStoreOf(shop);
    follow(store);
    await rest();
    assertPhase(store, 'guest');
    assert.equal(store.snapshot().status, 'guest');
    assert.equal(store.snapshot().programme?.id, 'club');
    store.dispose();
  }
  assert.equal(shop.count('/api/member'), 0);
  assert.equal(shop.count('/api/programme'), 3);
});

test('the programme does not wait for the token', async () => {
  const answer = held();
  shop.replies['/token'] = answer.reply;
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  assert.equal(shop.count('/api/programme'), 1);
  assertPhase(store, 'loading');
  assert.equal(store.snapshot().programme?.id, 'club');
  answer.answer(json(token()));
  await rest();
  assertPhase(store, 'ready');
});

test('with a cookie there is no token request and 204 is a guest', async () => {
  shop.replies['/api/member'] = () => new Response(null, { status: 204 });
  const store = openStoreOf(shop, { auth: 'cookie', tokenUrl: undefined });
  follow(store);
  await rest();
  assertPhase(store, 'guest');
  assert.equal(shop.count('/token'), 0);
  assert.equal(shop.seen.find(({ path }) => path === '/api/member')?.init.credentials, 'include');
});

test('a member document that says guest is a guest', async () => {
  shop.replies['/api/member'] = () => json(memberDocument(0, { subject: null, status: 'guest' }));
  const store = openStoreOf(shop, { auth: 'cookie', tokenUrl: undefined });
  follow(store);
  await rest();
  assertPhase(store, 'guest');
});

test('without token and cookie everybody is a guest', async () => {
  const store = openStoreOf(shop, { tokenUrl: undefined });
  follow(store);
  await rest();
  assertPhase(store, 'guest');
  assert.equal(shop.count('/api/member'), 0);
});

test('the token goes to the API only, and as a header only', async () => {
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  for (const { path, headers, init } of shop.seen) {
    assert.equal(headers.get('authorization'), path === '/api/member' ? 'Bearer t1' : null);
    assert.equal(init.redirect, 'error');
    assert.ok(!path.includes('t1'));
  }
  assert.ok(!JSON.stringify(store).includes('t1'));
});

test('a newer programme version is fetched once, and shown together with the member', async () => {
  shop.replies['/api/programme?v=p2'] = () => json(programmeDocument('p2'));
  shop.replies['/api/member'] = () => json(memberDocument(1, { programmeVersion: 'p2' }));
  const store = openStoreOf(shop);
  const versions: (string | undefined)[] = [];
  store.subscribe(() => {
    const { phase, programme } = store.snapshot();
    if (phase === 'ready') versions.push(programme?.version);
  });
  await rest();
  assert.deepEqual(versions, ['p2']);
  await pass(20_000);
  shop.event('focus');
  await rest();
  assert.equal(shop.count('/api/programme'), 2);
});

test('a version the server does not have is asked for once only', async () => {
  shop.replies['/api/member'] = () => json(memberDocument(1, { programmeVersion: 'p9' }));
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  for (let time = 0; time < 3; time++) {
    await pass(20_000);
    shop.event('focus');
    await rest();
  }
  assert.equal(shop.count('/api/member'), 4);
  assert.equal(shop.count('/api/programme'), 2);
  assertPhase(store, 'ready');
});

test('a version that cannot be fetched leaves the programme at hand and is tried again', async () => {
  shop.replies['/api/programme?v=p2'] = () => new Response(null, { status: 500 });
  shop.replies['/api/member'] = () => json(memberDocument(1, { programmeVersion: 'p2' }));
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  assertPhase(store, 'ready');
  assert.equal(store.snapshot().programme?.version, 'p1');
  assert.equal(store.snapshot().problem?.code, 'http-500');
  shop.replies['/api/programme?v=p2'] = () => json(programmeDocument('p2'));
  await pass(1_000);
  assert.equal(store.snapshot().programme?.version, 'p2');
  assert.equal(store.snapshot().problem, undefined);
});

test('the entity tag is sent back, and an unchanged member is not a change', async () => {
  shop.replies['/api/member'] = ({ headers }) =>
    headers.get('if-none-match') === '"a"'
      ? new Response(null, { status: 304 })
      : json(memberDocument(), { headers: { etag: '"a"' } });
  const store = openStoreOf(shop);
  const { phases } = follow(store);
  await rest();
  const before = store.snapshot();
  const told = phases.length;
  await store.refresh();
  await rest();
  assert.equal(shop.count('/api/member'), 2);
  assert.equal(store.snapshot(), before);
  assert.equal(phases.length, told);
});

test('an answer to a question that no longer counts is dropped', async () => {
  const slow = held();
  shop.replies['/api/member'] = slow.reply;
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  shop.replies['/api/member'] = () => json(memberDocument(2));
  await store.refresh();
  slow.answer(json(memberDocument(1)));
  await rest();
  assert.equal(available(store), '20');
  assert.equal(shop.count('/api/programme'), 1);
});

test('within an epoch the revision never goes back', async () => {
  shop.replies['/api/member'] = () => json(memberDocument(5));
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  shop.replies['/api/member'] = () => json(memberDocument(4));
  await store.refresh();
  assert.equal(available(store), '50');
  assertPhase(store, 'ready');
});

test('at the same count the later answer counts', async () => {
  const at = (asOf: string, points: string) => () =>
    json(
      memberDocument(5, {
        asOf,
        wallets: [{ id: 'points', available: points, pending: '0', maturing: [], expiring: [] }],
      }),
    );
  shop.replies['/api/member'] = at('2026-11-22T12:00:00Z', '50');
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  shop.replies['/api/member'] = at('2026-11-22T13:00:00+02:00', '40');
  await store.refresh();
  assert.equal(available(store), '50');
  shop.replies['/api/member'] = at('2026-11-22T12:00:01Z', '45');
  await store.refresh();
  assert.equal(available(store), '45');
});

test('another epoch counts, however low it starts', async () => {
  shop.replies['/api/member'] = () => json(memberDocument(500));
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  shop.replies['/api/member'] = () =>
    json(memberDocument(1, { revision: { epoch: 'e2', count: 1 } }));
  await store.refresh();
  assert.equal(available(store), '10');
});

test('once nobody subscribes any more, nothing is asked and no timer runs', async () => {
  shop.replies['/api/member'] = () => new Response(null, { status: 503 });
  const store = openStoreOf(shop);
  const one = follow(store);
  await rest();
  one.leave();
  const asked = shop.seen.length;
  await pass(600_000);
  shop.event('focus');
  shop.event('online');
  await rest();
  assert.equal(shop.seen.length, asked);
});

test('a store that is disposed of stops, and its late answers are dropped', async () => {
  const slow = held();
  shop.replies['/api/member'] = slow.reply;
  const store = openStoreOf(shop);
  const { phases } = follow(store);
  await rest();
  const told = phases.length;
  store.dispose();
  slow.answer(json(memberDocument()));
  await rest();
  shop.event('focus');
  shop.event('laurel-session-change');
  await pass(60_000);
  assert.equal(phases.length, told);
  assert.equal(store.snapshot().member, undefined);
});

test('a token address that hangs is given up after ten seconds, and is never a guest', async () => {
  shop.replies['/token'] = silence;
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  await pass(9_999);
  assertPhase(store, 'loading');
  await pass(1);
  assertPhase(store, 'error');
  assert.equal(store.snapshot().problem?.code, 'timeout');
});
