import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { loyaltyApi } from '../../../src/analytics/index.ts';
import { connectionTo } from '../../../src/store/outbox/database.ts';
import type { Consent, LoyaltyStore } from '../../../src/store/store.ts';
import {
  closeShop,
  follow,
  json,
  memberDocument,
  networkFailure,
  openShop,
  openStoreOf,
  pass,
  rest,
  token,
} from './scripted-shop.ts';
import type { Seen, Shop } from './scripted-shop.ts';

interface Posted {
  readonly events: readonly { readonly id: string; readonly name: string; readonly at: string }[];
}

const PATH = '/api/events';
const { use } = connectionTo('laurel:https://shop.test/api');

let shop: Shop;
let store: LoyaltyStore;
let agreed: Consent;

const open = async (): Promise<void> => {
  store = openStoreOf(shop, { consent: () => agreed });
  follow(store);
  await settle(rest());
};

beforeEach(async () => {
  agreed = { events: true };
  shop = openShop();
  shop.replies[PATH] = accept;
  await settle(
    use((database) => database.transaction('events', 'readwrite').objectStore('events').clear()),
  );
  await open();
});
afterEach(closeShop);

const accept = ({ body }: Seen): Response =>
  json({ accepted: (body as Posted).events.length }, { status: 202 });

/** fake-indexeddb answers in timers, which only move when the clock does. */
const settle = async <Value>(promise: Promise<Value>): Promise<Value> => {
  let isSettled = false;
  void promise.then(
    () => (isSettled = true),
    () => (isSettled = true),
  );
  for (let turn = 0; turn < 20 || (!isSettled && turn < 2_000); turn++) await pass(1);
  return promise;
};

const record = (name: string, detail?: Readonly<Record<string, unknown>>): Promise<boolean> =>
  settle(store.record({ name, detail }));

const recordMany = (count: number, detail?: Readonly<Record<string, unknown>>) =>
  settle(
    Promise.all(
      Array.from({ length: count }, (_, index) => store.record({ name: `e${index}`, detail })),
    ),
  );

const kept = () =>
  settle(use((database) => database.transaction('events').objectStore('events').getAll()));
const sent = (): readonly Posted[] =>
  shop.seen.filter(({ path }) => path === PATH).map(({ body }) => body as Posted);
const namesSent = () => sent().map(({ events }) => events.map(({ name }) => name));

/** Lets as much time pass as events are gathered for, and what follows be done. */
const gathered = async (): Promise<void> => {
  for (let second = 0; second < 11; second++) await settle(pass(1_000));
};

/** Another page of the same shop, after this one has ended. */
const anotherPage = async (): Promise<void> => {
  closeShop();
  const { replies } = shop;
  shop = openShop();
  Object.assign(shop.replies, replies);
  await open();
};

test('events are gathered for ten seconds, sent in one request on behalf of the member, and kept no longer', async () => {
  assert.equal(await record('reward-list-opened', { place: 'account' }), true);
  assert.equal(await record('tier-shown'), true);
  assert.equal(sent().length, 0);
  assert.equal((await kept()).length, 2);
  await gathered();
  const [first, ...others] = shop.seen.filter(({ path }) => path === PATH);
  assert.equal(others.length, 0);
  assert.equal(first?.method, 'POST');
  assert.equal(first.headers.get('authorization'), 'Bearer t1');
  assert.equal(first.headers.get('laurel-subject'), 'anna');
  const [opened, shown] = (first.body as Posted).events;
  assert.match(opened?.id ?? '', /^[0-9a-f-]{36}$/);
  assert.deepEqual(
    { ...opened, id: '', at: '' },
    {
      ...{ id: '', name: 'reward-list-opened', at: '' },
      detail: { place: 'account' },
    },
  );
  assert.ok(Math.abs(Date.parse(shown?.at ?? '') - Date.now()) < 20_000);
  assert.deepEqual(await kept(), []);
});

test('fifty events are sent at once, and more than fifty in several requests', async () => {
  await recordMany(120);
  await settle(rest());
  await gathered();
  assert.ok(sent().every(({ events }) => events.length <= 50));
  assert.equal(sent().flatMap(({ events }) => events).length, 120);
});

test('a request has at most 48 KiB', async () => {
  await recordMany(40, { text: 'ж'.repeat(990) });
  await gathered();
  const sizes = sent().map((body) => new TextEncoder().encode(JSON.stringify(body)).length);
  assert.ok(sizes.length > 1);
  assert.ok(
    sizes.every((size) => size < 49_400),
    sizes.join(),
  );
  assert.equal(sent().flatMap(({ events }) => events).length, 40);
});

for (const [what, consent] of [
  ['nothing', {}],
  ['other things', { deviceStorage: true, profiling: true }],
  ['something else than true', { events: 'yes' as unknown as boolean }],
] as const)
  test(`of a member who has agreed to ${what} no event is kept or sent`, async () => {
    agreed = consent;
    assert.equal(await record('opened'), false);
    await pass(60_000);
    assert.deepEqual(await kept(), []);
    assert.equal(sent().length, 0);
  });

test('Global Privacy Control goes before a yes', async () => {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  try {
    assert.equal(await record('opened'), false);
  } finally {
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  }
  assert.deepEqual(await kept(), []);
});

test('a guest is not counted', async () => {
  shop.replies['/token'] = () => new Response(null, { status: 204 });
  await settle(store.session.refresh());
  assert.equal(await record('opened'), false);
  assert.deepEqual(await kept(), []);
});

test('what cannot be an event is refused with what is wrong', async () => {
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['', undefined, /1 to 200 characters/],
    ['n'.repeat(201), undefined, /1 to 200 characters/],
    ['opened', { when: () => 0 }, /plain data/],
    ['opened', ['a'], /is an object/],
    ['opened', { text: 'x'.repeat(2_000) }, /at most 2000 characters/],
  ];
  for (const [name, detail, message] of wrong)
    await assert.rejects(store.record({ name, detail: detail as Record<string, unknown> }), {
      code: 'invalid-event',
      message,
    });
});

test('fault 46: a batch that is too large is halved down to the one event that is, which is dropped', async () => {
  shop.replies[PATH] = (seen) =>
    (seen.body as Posted).events.some(({ name }) => name === 'e13')
      ? json({}, { status: 413 })
      : accept(seen);
  await recordMany(30);
  await gathered();
  const taken = namesSent().filter((names) => !names.includes('e13'));
  assert.equal(new Set(taken.flat()).size, 29);
  assert.equal(taken.flat().length, 29);
  assert.deepEqual(await kept(), []);
});

test('fault 58: what waits when consent is withdrawn is erased, and none of it sent', async () => {
  shop.replies[PATH] = () => json({}, { status: 503, headers: { 'retry-after': '60' } });
  await recordMany(300);
  await settle(rest());
  assert.equal((await kept()).length, 300);
  const before = sent().length;
  agreed = { events: false };
  shop.replies[PATH] = accept;
  await settle(store.consentChanged());
  assert.deepEqual(await kept(), []);
  await pass(600_000);
  shop.hidden = true;
  shop.event('visibilitychange');
  await settle(rest());
  assert.equal(sent().length, before);
});

test('withdrawn consent counts for what is to be sent, also when nobody tells the store', async () => {
  await record('opened');
  agreed = {};
  await gathered();
  assert.equal(sent().length, 0);
  assert.deepEqual(await kept(), []);
});

test('fault 69: after three requests that nothing answers no more are sent, while commands are', async () => {
  shop.replies[PATH] = networkFailure;
  shop.replies['/api/actions'] = () => json({}, { status: 201 });
  await record('opened');
  for (let minute = 0; minute < 60; minute++) await pass(60_000);
  assert.equal(sent().length, 3);
  await record('closed');
  await pass(60_000);
  assert.equal(sent().length, 3);
  const { settled } = await settle(store.send({ kind: 'act', body: { rule: 'newsletter' } }));
  assert.equal((await settle(settled)).state, 'acked');
  assert.equal((await kept()).length, 2);
});

test('what a server has no place for is not sent again by the same page', async () => {
  shop.replies[PATH] = () => json({}, { status: 404 });
  await record('opened');
  for (let minute = 0; minute < 10; minute++) await pass(60_000);
  assert.equal(sent().length, 1);
});

test('a captive portal has taken nothing', async () => {
  shop.replies[PATH] = () => new Response('<html>Welcome</html>', { status: 200 });
  await record('opened');
  await gathered();
  assert.equal((await kept()).length, 1);
});

test('of more than a thousand events the newest are kept, and how many are not', async () => {
  shop.replies[PATH] = () => json({}, { status: 503, headers: { 'retry-after': '60' } });
  await recordMany(1_020);
  const rows = await kept();
  assert.equal(rows.length, 1_000);
  const marker = rows.find(({ name }) => name === 'events-dropped');
  assert.deepEqual(marker?.detail, { count: 21 });
});

test('a page that is left sends what it has, in a request that outlives it', async () => {
  await record('opened');
  shop.hidden = true;
  shop.event('visibilitychange');
  shop.event('pagehide');
  await settle(rest());
  const [first, ...others] = shop.seen.filter(({ path }) => path === PATH);
  assert.equal(others.length, 0);
  assert.equal(first?.init.keepalive, true);
  assert.deepEqual(await kept(), []);
});

test('what no answer came for is sent by the next page, under the same id', async () => {
  shop.replies[PATH] = networkFailure;
  await record('opened');
  await gathered();
  const [before] = sent();
  shop.replies[PATH] = accept;
  await anotherPage();
  await gathered();
  assert.deepEqual(sent()[0]?.events, before?.events);
  assert.deepEqual(await kept(), []);
});

test('what is older than a day is not sent any more', async () => {
  shop.replies[PATH] = networkFailure;
  await record('opened');
  await pass(25 * 3_600_000);
  shop.replies[PATH] = accept;
  shop.event('online');
  await record('closed');
  await gathered();
  assert.deepEqual(namesSent().at(-1), ['closed']);
});

test('nothing stays of a member who signs out, and nothing is sent under another’s name', async () => {
  shop.replies[PATH] = networkFailure;
  await record('opened');
  await settle(store.session.signOut('keep'));
  assert.deepEqual(await kept(), []);
  shop.replies[PATH] = accept;
  await pass(60_000);
  assert.equal(sent().length, 0);
});

test('what another member left on the device is erased, and not sent', async () => {
  await record('opened');
  shop.replies['/token'] = () => json(token('t2', { subject: 'ben' }));
  shop.replies['/api/member'] = () => json(memberDocument(1, { subject: 'ben' }));
  await anotherPage();
  await gathered();
  assert.deepEqual(await kept(), []);
  assert.equal(sent().length, 0);
});

test('members see what is kept of their events, and erase it', async () => {
  shop.replies[PATH] = networkFailure;
  await record('opened', { place: 'account' });
  const { events } = await settle(store.exportLocal());
  assert.deepEqual(
    events.map(({ name, detail }) => [name, detail]),
    [['opened', { place: 'account' }]],
  );
  await settle(store.eraseLocal());
  assert.deepEqual(await kept(), []);
  shop.replies[PATH] = accept;
  await pass(60_000);
  assert.equal(sent().length, 0);
});

test('the analytics bridge has the API count', async () => {
  const target = loyaltyApi();
  assert.equal(target.send({ kind: 'share', element: 'referral-card', method: 'copy' }), true);
  await settle(rest());
  assert.deepEqual(
    (await kept()).map(({ name, detail }) => [name, detail]),
    [['share', { element: 'referral-card', method: 'copy' }]],
  );
});
