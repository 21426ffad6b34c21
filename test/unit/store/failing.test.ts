import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import {
  assertPhase,
  available,
  closeShop,
  follow,
  json,
  memberDocument,
  networkFailure,
  openShop,
  openStoreOf,
  pass,
  programmeDocument,
  rest,
  token,
} from './scripted-shop.ts';
import type { Shop } from './scripted-shop.ts';

let shop: Shop;
beforeEach(() => {
  shop = openShop();
});
afterEach(closeShop);

const html = () =>
  new Response('<!doctype html><title>Sign in to the network</title>', {
    headers: { 'content-type': 'text/html' },
  });

const hostile: Readonly<Record<string, () => Response | Promise<Response>>> = {
  'no network': () => Promise.reject(new TypeError('fetch failed')),
  'a captive portal': html,
  'an empty body': () => new Response('', { headers: { 'content-type': 'application/json' } }),
  'a broken body': () => new Response('{"contract":1'),
  'a list': () => json([]),
  'a text': () => json('hello'),
  null: () => json(null),
  'more than 1 MiB': () => json({ contract: 1, fill: 'x'.repeat(1_100_000) }),
  'a server error': () => new Response(null, { status: 500 }),
  'not found': () => new Response(null, { status: 404 }),
  'wrong types': () => json({ contract: 1, version: 7, revision: 'x', asOf: 'never' }),
  'a prototype': () => new Response('{"contract":1,"__proto__":{"status":"active"}}'),
  'a not modified nobody asked for': () => new Response(null, { status: 304 }),
};

for (const [name, reply] of Object.entries(hostile)) {
  test(`${name} instead of a member is an error, then a recovery`, async () => {
    shop.replies['/api/member'] = reply;
    const store = openStoreOf(shop);
    follow(store);
    await rest();
    assertPhase(store, 'error');
    assert.ok(store.snapshot().problem);
    shop.replies['/api/member'] = () => json(memberDocument());
    await pass(1_000);
    assertPhase(store, 'ready');
    assert.equal(store.snapshot().problem, undefined);
  });

  test(`${name} instead of a newer member leaves the last one, stale`, async () => {
    const store = openStoreOf(shop);
    follow(store);
    await rest();
    shop.replies['/api/member'] = reply;
    await store.refresh();
    const expected = name.startsWith('a not modified') ? 'ready' : 'stale';
    assertPhase(store, expected);
    assert.equal(available(store), '10');
  });

  test(`${name} instead of a programme is an error`, async () => {
    shop.replies['/api/programme'] = reply;
    const store = openStoreOf(shop);
    follow(store);
    await rest();
    assertPhase(store, 'error');
    shop.replies['/api/programme'] = () => json(programmeDocument());
    await pass(1_000);
    assertPhase(store, 'ready');
  });
}

for (const [name, reply] of Object.entries(hostile)) {
  test(`${name} instead of a token is an error, never a guest`, async () => {
    shop.replies['/token'] = reply;
    const store = openStoreOf(shop);
    follow(store);
    await rest();
    assertPhase(store, 'error');
    assert.equal(shop.count('/api/member'), 0);
    shop.replies['/token'] = () => json(token());
    await pass(1_000);
    assertPhase(store, 'ready');
  });
}

test('an unknown major version of the contract is named', async () => {
  shop.replies['/api/member'] = () => json({ ...memberDocument(), contract: 2 });
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  assertPhase(store, 'error');
  const { problem } = store.snapshot();
  assert.equal(problem?.code, 'invalid-response');
  assert.match(problem?.detail ?? '', /contract 1.*\/contract/);
});

test('what failed is told apart', async () => {
  const code = async (reply: () => Response | Promise<Response>) => {
    shop.replies['/api/member'] = reply;
    const store = openStoreOf(shop);
    follow(store);
    await rest();
    const { problem } = store.snapshot();
    store.dispose();
    return problem?.code;
  };
  assert.equal(await code(() => Promise.reject(new TypeError('fetch failed'))), 'network');
  assert.equal(await code(html), 'invalid-response');
  assert.equal(await code(() => new Response(null, { status: 503 })), 'http-503');
});

test('it tries again later and later, with jitter, and never at once', async () => {
  const chance = mock.method(Math, 'random', () => 0.999);
  shop.replies['/api/member'] = networkFailure;
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  const waits: number[] = [];
  for (let attempt = 2; attempt <= 6; attempt++) {
    let waited = 0;
    while (shop.count('/api/member') < attempt && waited < 60_000) {
      await pass(250);
      waited += 250;
    }
    waits.push(waited);
  }
  assert.deepEqual(waits, [1_000, 2_000, 4_000, 8_000, 16_000]);
  chance.mock.mockImplementation(() => 0);
  await pass(60_000);
  const before = shop.count('/api/member');
  await pass(249);
  assert.equal(shop.count('/api/member'), before);
  assert.equal(shop.count('/api/programme'), 1);
});

test('it leaves a server alone as long as that asks for', async () => {
  shop.replies['/api/member'] = () =>
    new Response(null, { status: 503, headers: { 'retry-after': '120' } });
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  await pass(60_000);
  shop.event('focus');
  await rest();
  await pass(59_000);
  assert.equal(shop.count('/api/member'), 1);
  await pass(13_000);
  assert.equal(shop.count('/api/member'), 2);
});

test('an absurd Retry-After does not stop it for ever', async () => {
  shop.replies['/api/member'] = () =>
    new Response(null, { status: 503, headers: { 'retry-after': '99999999999' } });
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  await pass(60_000);
  assert.equal(shop.count('/api/member'), 1);
  await pass(4_000_000);
  assert.ok(shop.count('/api/member') > 1);
});

test('who subscribes while it waits causes no request, and the error stays an error', async () => {
  shop.replies['/api/member'] = networkFailure;
  const store = openStoreOf(shop);
  const first = follow(store);
  await rest();
  const asked = shop.seen.length;
  const second = follow(store);
  await rest();
  assertPhase(store, 'error');
  assert.equal(shop.seen.length, asked);
  first.leave();
  second.leave();
  const third = follow(store);
  await rest();
  assert.equal(shop.seen.length, asked);
  await pass(1_000);
  assertPhase(store, 'error');
  assert.ok(shop.seen.length > asked);
  assert.ok(!third.phases.includes('loading'));
});

test('an error does not flip to loading while it is tried again', async () => {
  shop.replies['/api/member'] = networkFailure;
  const store = openStoreOf(shop);
  const { phases } = follow(store);
  await rest();
  for (let time = 0; time < 5; time++) await pass(20_000);
  assert.deepEqual([...new Set(phases)], ['loading', 'error'].slice(phases[0] === 'error' ? 1 : 0));
  assert.equal(phases.lastIndexOf('loading') < phases.indexOf('error'), true);
});

test('while nobody sees the page it does not try again; seen again, it does', async () => {
  shop.replies['/api/member'] = networkFailure;
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  shop.hidden = true;
  await pass(1_000);
  assert.equal(shop.count('/api/member'), 1);
  await pass(600_000);
  assert.equal(shop.count('/api/member'), 1);
  shop.hidden = false;
  shop.replies['/api/member'] = () => json(memberDocument());
  shop.event('visibilitychange');
  await rest();
  assertPhase(store, 'ready');
});

test('back on the network it tries at once', async () => {
  shop.replies['/api/member'] = networkFailure;
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  shop.replies['/api/member'] = () => json(memberDocument());
  shop.event('online');
  await rest();
  assertPhase(store, 'ready');
});
