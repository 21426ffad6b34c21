import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { closeShop, follow, json, openShop, openStoreOf, pass, rest } from './scripted-shop.ts';
import type { Shop } from './scripted-shop.ts';

let shop: Shop;
beforeEach(() => {
  shop = openShop();
});
afterEach(closeShop);

/** As often as it takes; a database of this process answers within some turns. */
const until = async (check: () => boolean, what: string): Promise<void> => {
  for (let turn = 0; turn < 200 && !check(); turn += 1) await rest();
  assert.ok(check(), what);
};

test('a command that needs a sign-in goes from the page that comes after it', async () => {
  const problem = { type: 'about:blank', title: 'no', status: 401, code: 'not-authenticated' };
  shop.replies['/api/redemptions'] = () => json(problem, { status: 401 });
  const first = openStoreOf(shop);
  follow(first);
  await until(() => first.snapshot().phase === 'ready', 'the member is read');
  const { durability } = await first.send({ kind: 'redeem', body: { reward: 'tote' } });
  assert.equal(durability, 'durable');
  const stateOf = (store: typeof first) => store.snapshot().commands[0]?.state;
  await until(() => stateOf(first) === 'held', 'it is held');
  first.dispose();

  let done = 0;
  shop.replies['/api/redemptions'] = () => json({ done: (done += 1) }, { status: 201 });
  const second = openStoreOf(shop);
  follow(second);
  await until(() => done === 1, 'it is done by the next page');
  await until(() => second.snapshot().commands.length === 0, 'nothing is shown of it any more');
  await pass(120_000);
  assert.equal(done, 1);
});
