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
  quietConsole,
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

test('a page that is left again sends what is new, also when the first request had no answer', async () => {
  page.shop.replies[PATH] = silence;
  await record(page, 'opened');
  await hide(page);
  await hide(page, false);
  await settle(pass(10_000));
  page.shop.replies[PATH] = accept;
  // Also the request that was gathered for meanwhile has to be given up, and its break to be over.
  await gathered();
  await gathered();
  await gathered();
  await record(page, 'closed');
  await hide(page);
  const last = page.shop.seen.findLast(({ path }) => path === PATH);
  assert.equal(last?.init.keepalive, true);
  assert.deepEqual(namesSent(page).at(-1), ['closed']);
});

for (const [spelling, header] of [
  ['in seconds', () => '3600'],
  ['as a date', () => new Date(Date.now() + 3_600_000).toUTCString()],
] as const)
  test(`time that a server asks for ${spelling} is given when the page is left, and when the network is back, too`, async () => {
    page.shop.replies[PATH] = () => json({}, { status: 429, headers: { 'retry-after': header() } });
    await record(page, 'opened');
    await gathered();
    for (let turn = 0; turn < 5; turn++) {
      await hide(page);
      await hide(page, false);
      page.shop.event('online');
      await gathered();
    }
    assert.equal(sent(page).length, 1);
  });

test('a page that is back erases what arrived while it was away', async () => {
  await record(page, 'opened');
  page.shop.event('pagehide');
  await settle(rest());
  assert.equal((await kept()).length, 1);
  page.shop.event('pageshow', { persisted: true });
  await gathered();
  assert.deepEqual(await kept(), []);
  assert.equal(sent(page).length, 1);
});

test('a device that fails while a command is on its way throws at nobody', async (context) => {
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on('unhandledRejection', note);
  await record(page, 'opened');
  page.shop.replies['/api/actions'] = silence;
  await settle(page.store.send({ kind: 'act', body: { rule: 'newsletter' } }));
  context.mock.method(IDBDatabase.prototype, 'transaction', () => {
    throw new DOMException('', 'UnknownError');
  });
  quietConsole('warn');
  await settle(page.store.refresh());
  await gathered();
  process.off('unhandledRejection', note);
  assert.deepEqual(unhandled, []);
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
