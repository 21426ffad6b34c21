import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loyaltyApi } from '../../../src/analytics/index.ts';
import {
  record,
  recordMany,
  kept,
  sent,
  namesSent,
  gathered,
  minutes,
  settle,
  accept,
  anotherPage,
  hide,
  eraseElsewhere,
  PATH,
  useCountingPage,
} from './counting-page.ts';
import type { Posted } from './counting-page.ts';
import {
  closeShop,
  json,
  networkFailure,
  openShop,
  openStoreOf,
  pass,
  rest,
} from './scripted-shop.ts';

const page = useCountingPage();

test('events are gathered for ten seconds, sent in one request on behalf of the member, and kept no longer', async () => {
  assert.equal(await record(page, 'reward-list-opened', { place: 'account' }), true);
  assert.equal(await record(page, 'tier-shown'), true);
  assert.equal(sent(page).length, 0);
  assert.equal((await kept()).length, 2);
  await gathered();
  const [first, ...others] = page.shop.seen.filter(({ path }) => path === PATH);
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
  await recordMany(page, 120);
  await settle(rest());
  await gathered();
  assert.ok(sent(page).every(({ events }) => events.length <= 50));
  assert.equal(sent(page).flatMap(({ events }) => events).length, 120);
});

test('a request has at most 48 KiB', async () => {
  await recordMany(page, 40, { text: 'ж'.repeat(990) });
  await gathered();
  const sizes = sent(page).map((body) => new TextEncoder().encode(JSON.stringify(body)).length);
  assert.ok(sizes.length > 1);
  assert.ok(
    sizes.every((size) => size < 49_400),
    sizes.join(),
  );
  assert.equal(sent(page).flatMap(({ events }) => events).length, 40);
});

test('what cannot be an event is refused with what is wrong', async () => {
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['', undefined, /1 to 200 characters/],
    ['n'.repeat(201), undefined, /1 to 200 characters/],
    ['events-dropped', undefined, /itself tells/],
    ['opened', { when: () => 0 }, /plain data/],
    ['opened', ['a'], /is an object/],
    ['opened', { text: 'x'.repeat(2_000) }, /at most 2000 characters/],
  ];
  for (const [name, detail, message] of wrong)
    await assert.rejects(page.store.record({ name, detail: detail as Record<string, unknown> }), {
      code: 'invalid-event',
      message,
    });
});

test('fault 46: a batch that is too large is halved down to the one event that is, which is dropped', async () => {
  page.shop.replies[PATH] = (seen) =>
    (seen.body as Posted).events.some(({ name }) => name === 'e13')
      ? json({}, { status: 413 })
      : accept(seen);
  await recordMany(page, 30);
  await gathered();
  const taken = namesSent(page).filter((names) => !names.includes('e13'));
  assert.equal(new Set(taken.flat()).size, 29);
  assert.equal(taken.flat().length, 29);
  assert.deepEqual(await kept(), []);
});

test('a captive portal has taken nothing', async () => {
  page.shop.replies[PATH] = () => new Response('<html>Welcome</html>', { status: 200 });
  await record(page, 'opened');
  await gathered();
  assert.equal((await kept()).length, 1);
});

test('of more than a thousand events the newest are kept, and once it is told how many are not', async () => {
  page.shop.replies[PATH] = () => json({}, { status: 503, headers: { 'retry-after': '60' } });
  await recordMany(page, 1_020);
  assert.equal((await kept()).length, 1_000);
  const taken = new Map<string, Posted['events'][number]>();
  page.shop.replies[PATH] = (seen) => {
    for (const event of (seen.body as Posted).events) taken.set(event.id, event);
    return accept(seen);
  };
  await minutes(3);
  for (let turn = 0; turn < 5; turn++) await gathered();
  const dropped = [...taken.values()].filter(({ name }) => name === 'events-dropped');
  assert.deepEqual(
    dropped.map(({ detail }) => detail),
    [{ count: 21 }],
  );
  assert.equal(taken.size, 1_000);
  assert.deepEqual(await kept(), []);
});

test('a page that is left sends what it has, in a request that outlives it', async () => {
  await record(page, 'opened');
  await hide(page);
  const [first, ...others] = page.shop.seen.filter(({ path }) => path === PATH);
  assert.equal(others.length, 0);
  assert.equal(first?.init.keepalive, true);
  assert.deepEqual(await kept(), []);
});

test('what no answer came for is sent by the next page, under the same id', async () => {
  page.shop.replies[PATH] = networkFailure;
  await record(page, 'opened');
  await gathered();
  const [before] = sent(page);
  page.shop.replies[PATH] = accept;
  await anotherPage(page);
  await gathered();
  assert.deepEqual(sent(page)[0]?.events, before?.events);
  assert.deepEqual(await kept(), []);
});

test('what is older than a day is not sent any more', async () => {
  page.shop.replies[PATH] = networkFailure;
  await record(page, 'opened');
  await pass(25 * 3_600_000);
  page.shop.replies[PATH] = accept;
  page.shop.event('online');
  await record(page, 'closed');
  await gathered();
  assert.deepEqual(namesSent(page).at(-1), ['closed']);
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

test('a page that went away for good leaves what it has sent to the next one, which sends it under the same id', async () => {
  await record(page, 'opened');
  page.shop.event('pagehide');
  await settle(rest());
  const [before] = sent(page);
  assert.equal((await kept()).length, 1);
  await anotherPage(page);
  await gathered();
  assert.deepEqual(sent(page)[0]?.events, before?.events);
  assert.deepEqual(await kept(), []);
});

test('what another tab has sent is not sent again', async () => {
  await record(page, 'opened');
  await eraseElsewhere();
  await gathered();
  assert.equal(sent(page).length, 0);
});

test('a tab that finds another one sending tries again', async () => {
  const turn = Promise.withResolvers<void>();
  void navigator.locks.request('laurel:https://shop.test/api:events', () => turn.promise);
  await record(page, 'opened');
  await gathered();
  assert.equal(sent(page).length, 0);
  turn.resolve();
  await gathered();
  await gathered();
  assert.deepEqual(namesSent(page), [['opened']]);
});

test('without elements the member is read once, however many events there are', async () => {
  closeShop();
  page.shop = openShop();
  page.shop.replies[PATH] = accept;
  page.store = openStoreOf(page.shop, { consent: () => page.agreed });
  for (let turn = 0; turn < 5; turn++) {
    await record(page, 'opened');
    await settle(pass(20_000));
  }
  assert.equal(page.shop.count('/api/member'), 1);
  assert.equal(namesSent(page).flat().length, 5);
});

test('a device whose clock is days off loses none, and the server gets its own time', async () => {
  const ahead = 2 * 86_400_000;
  const headers = () => ({ date: new Date(Date.now() + ahead).toUTCString() });
  page.shop.replies[PATH] = () => json({}, { status: 503, headers: headers() });
  await record(page, 'opened');
  await gathered();
  assert.equal((await kept()).length, 1);
  page.shop.replies[PATH] = accept;
  await minutes(1);
  const at = Date.parse(sent(page).at(-1)?.events[0]?.at ?? '');
  assert.ok(Math.abs(at - Date.now() - ahead) < 180_000);
});
