// Faults of answers, as the HTTP client understands them, and of commands that make no sense.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { backoff } from '../../../../src/store/backoff.ts';
import type { LoyaltyStore, Settled, StoreCommand } from '../../../../src/store/store.ts';
import { closeShop, follow, json, openShop, openStoreOf, pass, rest } from '../scripted-shop.ts';
import type { Shop } from '../scripted-shop.ts';

const redeem = (reward: string): StoreCommand => ({ kind: 'redeem', body: { reward } });
const DAY = 86_400_000;

let shop: Shop;
let store: LoyaltyStore;
beforeEach(async () => {
  shop = openShop();
  store = openStoreOf(shop);
  follow(store);
  await rest();
});
afterEach(closeShop);

const posts = () => shop.count('/api/redemptions');
const problem = (code: string, status: number) =>
  json({ type: 'about:blank', title: code, status, code }, { status });

/** Sends, and gives the end as soon as there is one. */
const sent = async (
  command = redeem('tote'),
): Promise<{ end?: Settled; readonly settled: Promise<Settled> }> => {
  const { id, settled } = await store.send(command);
  shop.replies[`/api/operations/${id}`] = () => json({ key: id, state: 'absent' });
  const one: { end?: Settled; readonly settled: Promise<Settled> } = { settled };
  void settled.then((end) => {
    one.end = end;
  });
  await rest();
  return one;
};

const once = (first: () => Response | Promise<Response>) => {
  let count = 0;
  shop.replies['/api/redemptions'] = () =>
    count++ ? json({ id: 'r1', state: 'issued' }, { status: 201 }) : first();
};

/** How long the store waits after an answer before it sends again, in s. */
const waitAfter = async (retryAfter: string, skew = 0): Promise<number> => {
  once(
    () =>
      new Response(null, {
        status: 429,
        headers: {
          'retry-after': retryAfter,
          date: new Date(Date.now() + skew).toUTCString(),
        },
      }),
  );
  await sent(redeem(`${retryAfter} ${skew}`));
  const before = posts();
  let seconds = 0;
  for (; posts() === before && seconds < 5_000; seconds += 5) await pass(5_000);
  return seconds;
};

const dateIn = (ms: number) => new Date(Date.now() + ms).toUTCString();

test('fault 40: it waits as long as it is asked to, in seconds or by date, whatever the clock', async () => {
  const seconds = await waitAfter('120');
  assert.ok(seconds >= 115 && seconds <= 135, `seconds: ${seconds} s`);
  const date = await waitAfter(dateIn(120_000));
  assert.ok(date >= 110 && date <= 135, `a date: ${date} s`);
  // A device whose clock is a day late: the date counts by the clock of the server that wrote it.
  const late = await waitAfter(dateIn(DAY + 120_000), DAY);
  assert.ok(late >= 110 && late <= 135, `a day late: ${late} s`);
});

test('fault 40: a wait that makes no sense is no wait, and no wait is longer than an hour', async () => {
  const garbage = await waitAfter('garbage');
  assert.ok(garbage <= 10, `garbage: ${garbage} s`);
  const endless = await waitAfter('1000000000');
  assert.ok(endless >= 3_600 && endless <= 3_965, `endless: ${endless} s`);
});

test('fault 41: a thousand pages that were sent away come back spread out', () => {
  for (const failures of [4, 6, 8]) {
    const arrivals = new Map<number, number>();
    for (let page = 0; page < 1_000; page++) {
      const second = Math.floor(backoff(failures, 0, (page * 0.618_034) % 1) / 1_000);
      arrivals.set(second, (arrivals.get(second) ?? 0) + 1);
    }
    const mean = 1_000 / arrivals.size;
    assert.ok(Math.max(...arrivals.values()) <= 3 * mean, `after ${failures} failures`);
  }
});

for (const [name, code, status] of [
  ['44: sold out', 'out-of-stock', 409],
  ['45: a key that was used for something else', 'idempotency-key-reused', 422],
] as const)
  test(`fault ${name} is rejected, and not tried again`, async () => {
    shop.replies['/api/redemptions'] = () => problem(code, status);
    const one = await sent();
    await pass(600_000);
    assert.equal(one.end?.state === 'rejected' && one.end.problem.code, code);
    assert.equal(posts(), 1);
  });

test('fault 47: one that cannot be done keeps no other lane, and its own not for ever', async () => {
  shop.replies['/api/redemptions'] = ({ body }) =>
    JSON.stringify(body).includes('poison')
      ? problem('internal-error', 500)
      : json({}, { status: 201 });
  shop.replies['/api/actions'] = () => json({});
  const poison = await sent(redeem('poison'));
  const behind = await sent(redeem('tote'));
  const beside = await sent({ kind: 'act', body: { rule: 'visit' } });
  assert.equal(beside.end?.state, 'acked');
  assert.deepEqual(
    store.snapshot().commands.map(({ state }) => state),
    ['waiting', 'queued'],
  );
  const isWaiting = () => !behind.end;
  for (let minute = 0; minute < 90 && isWaiting(); minute++) await pass(60_000);
  // One that waited too long behind it is not sent any more, and says so.
  assert.match((await behind.settled).state, /acked|expired/);
  assert.notEqual(poison.end?.state, 'acked');
});

for (const [name, reply] of [
  ['a page', () => new Response('<html>Welcome</html>', { status: 200 })],
  ['a redirect', () => Promise.reject(new TypeError('redirect'))],
  ['511', () => new Response('<html>', { status: 511 })],
] as const)
  test(`fault 48: a captive portal that answers ${name} has done nothing`, async () => {
    once(reply);
    const one = await sent();
    const [taken] = store.snapshot().commands;
    assert.deepEqual(
      [taken?.state, taken?.state === 'waiting' && taken.reason],
      ['waiting', 'network'],
    );
    await pass(5_000);
    assert.equal(one.end?.state, 'acked');
    assert.equal(posts(), 2);
  });

test('fault 49: what the browser believes of the network keeps nothing from being sent', async () => {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  try {
    once(() => json({}, { status: 201 }));
    assert.equal((await sent()).end?.state, 'acked');
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
});

test('fault 59: what is no plain data is refused, and nothing of it kept', async () => {
  const bodies: readonly unknown[] = [
    { reward: () => 'tote' },
    new Proxy({ reward: 'tote' }, {}),
    { reward: Symbol('tote') },
  ];
  for (const body of bodies) {
    const command = { kind: 'redeem', body } as StoreCommand;
    await assert.rejects(store.send(command), { code: 'invalid-command' });
  }
  assert.deepEqual(store.snapshot().commands, []);
  assert.equal(posts(), 0);
});

test('fault 60: what the page changes afterwards is sent as it was', async () => {
  const body = { reward: 'tote' };
  const sending = store.send({ kind: 'redeem', body });
  await rest();
  body.reward = 'yacht';
  await sending;
  await pass(1_000);
  const [seen] = shop.seen.filter(({ path }) => path === '/api/redemptions');
  assert.deepEqual(seen?.body, { reward: 'tote' });
});
