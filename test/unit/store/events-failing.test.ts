import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
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
  hide,
  PATH,
  useCountingPage,
} from './counting-page.ts';
import type { Posted } from './counting-page.ts';
import {
  closeShop,
  held,
  json,
  memberDocument,
  networkFailure,
  openShop,
  openStoreOf,
  pass,
  rest,
  silence,
  token,
} from './scripted-shop.ts';

const page = useCountingPage();

test('fault 69: after three requests that nothing answers no more are sent, while commands are', async () => {
  page.shop.replies[PATH] = networkFailure;
  page.shop.replies['/api/actions'] = () => json({}, { status: 201 });
  await record(page, 'opened');
  for (let minute = 0; minute < 60; minute++) await pass(60_000);
  assert.equal(sent(page).length, 3);
  await record(page, 'closed');
  await pass(60_000);
  assert.equal(sent(page).length, 3);
  const { settled } = await settle(page.store.send({ kind: 'act', body: { rule: 'newsletter' } }));
  assert.equal((await settle(settled)).state, 'acked');
  assert.equal((await kept()).length, 2);
});

test('what a server has no place for is not sent again by the same page', async () => {
  page.shop.replies[PATH] = () => json({}, { status: 404 });
  await record(page, 'opened');
  for (let minute = 0; minute < 10; minute++) await pass(60_000);
  assert.equal(sent(page).length, 1);
});

test('a server that asks for time gets it, however many events there are', async () => {
  page.shop.replies[PATH] = () => json({}, { status: 503, headers: { 'retry-after': '3600' } });
  await recordMany(page, 70);
  await settle(rest());
  for (let turn = 0; turn < 20; turn++) await record(page, 'opened');
  await minutes(55);
  assert.equal(sent(page).length, 1);
  page.shop.replies[PATH] = accept;
  await minutes(15);
  assert.equal(new Set(namesSent(page).flat()).size, 71);
  assert.deepEqual(await kept(), []);
});

test('it gets the time also for what was recorded while the request was on its way', async () => {
  const answer = held();
  page.shop.replies[PATH] = answer.reply;
  await record(page, 'opened');
  await gathered();
  await record(page, 'closed');
  page.shop.replies[PATH] = accept;
  answer.answer(json({}, { status: 429, headers: { 'retry-after': '3600' } }));
  await settle(rest());
  await minutes(50);
  assert.equal(sent(page).length, 1);
});

test('failures that are answered are none of an ad blocker', async () => {
  let requests = 0;
  page.shop.replies[PATH] = (seen) => {
    requests++;
    if (requests <= 2) return json({}, { status: 503 });
    return requests === 3 ? networkFailure(seen) : accept(seen);
  };
  await record(page, 'opened');
  await minutes(30);
  assert.deepEqual(await kept(), []);
});

test('what a server holds against one member does not stop the next one', async () => {
  page.shop.replies[PATH] = () => json({}, { status: 403 });
  await record(page, 'opened');
  await gathered();
  page.shop.replies['/token'] = () => json(token('t2', { subject: 'ben' }));
  page.shop.replies['/api/member'] = () => json(memberDocument(1, { subject: 'ben' }));
  mock.timers.setTime(Date.now() + 880_000);
  await settle(page.store.refresh());
  page.shop.replies[PATH] = accept;
  await record(page, 'closed');
  await gathered();
  assert.deepEqual(namesSent(page).at(-1), ['closed']);
  assert.deepEqual(await kept(), []);
});

test('a server that finds every event wrong is asked once, and loses none of them', async () => {
  page.shop.replies[PATH] = () => json({}, { status: 400 });
  await recordMany(page, 30);
  await minutes(10);
  assert.equal(sent(page).length, 1);
  assert.equal((await kept()).length, 30);
});

test('a page that is left again sends what is new, also when the first request has no answer', async () => {
  page.shop.replies[PATH] = silence;
  await record(page, 'opened');
  await hide(page);
  await hide(page, false);
  await settle(pass(10_000));
  page.shop.replies[PATH] = accept;
  await record(page, 'closed');
  await hide(page);
  const last = page.shop.seen.findLast(({ path }) => path === PATH);
  assert.equal(last?.init.keepalive, true);
  assert.ok((last.body as Posted).events.some(({ name }) => name === 'closed'));
});

test('while nobody knows who is there a thousand events wait for a minute, and no more', async () => {
  closeShop();
  page.shop = openShop();
  page.shop.replies['/api/member'] = networkFailure;
  page.store = openStoreOf(page.shop, { consent: () => page.agreed });
  let refused = 0;
  for (let index = 0; index < 3_000; index++)
    void page.store.record({ name: 'opened' }).then((isCounted) => {
      if (!isCounted) refused++;
    });
  await settle(rest());
  assert.equal(refused, 2_000);
  await minutes(2);
  assert.equal(refused, 3_000);
});

test('a device without a database has its page send them', async () => {
  const { open } = indexedDB;
  indexedDB.open = () => {
    throw new DOMException('', 'SecurityError');
  };
  try {
    assert.equal(await record(page, 'opened'), true);
    await gathered();
  } finally {
    indexedDB.open = open;
  }
  assert.deepEqual(namesSent(page), [['opened']]);
});
