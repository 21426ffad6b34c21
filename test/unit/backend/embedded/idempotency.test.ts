import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wallets } from '../../../../src/contract/member.ts';
import type { Command } from '../../../../src/backend/engine.ts';
import { createMemoryStorage } from '../../../../src/backend/memory-storage.ts';
import { createSqliteStorage } from '../../../../src/backend/node/sqlite-storage.ts';
import type { Storage } from '../../../../src/backend/storage.ts';
import { applied, openShop, refusedAs } from './shop.ts';

const visit: Command = { kind: 'act', body: { rule: 'newsletter' } };

const storages: readonly (readonly [string, () => Storage])[] = [
  ['memory', () => createMemoryStorage()],
  ['SQLite', () => createSqliteStorage({ file: ':memory:' })],
];

describe('an Idempotency-Key', () => {
  it('gets the stored answer again', async () => {
    const shop = openShop();
    await shop.join('anna');
    const first = await shop.send('anna', visit, 'k');
    const again = await shop.send('anna', visit, 'k');
    assert.equal(first.replayed, false);
    assert.equal(again.replayed, true);
    assert.deepEqual(applied(again), applied(first));
    assert.equal((await shop.part('anna', wallets))[0]?.available, '130');
  });

  it('gets a refusal again, even when it would no longer be refused', async () => {
    const shop = openShop();
    await shop.join('anna');
    const redeem: Command = { kind: 'redeem', body: { reward: 'tree' } };
    assert.equal(refusedAs(await shop.send('anna', redeem, 'k')), 'insufficient-points');
    await shop.order('anna', '500');
    shop.pass(20);
    const again = await shop.send('anna', redeem, 'k');
    assert.equal(refusedAs(again), 'insufficient-points');
    assert.equal(again.replayed, true);
    applied(await shop.send('anna', redeem, 'another'));
  });

  it('is each member’s own, and is refused for another request', async () => {
    const shop = openShop();
    await shop.join('anna');
    await shop.join('ben');
    applied(await shop.send('anna', visit, 'k'));
    applied(await shop.send('ben', visit, 'k'));
    const other: Command = { kind: 'act', body: { rule: 'product-review' } };
    assert.equal(refusedAs(await shop.send('anna', other, 'k')), 'idempotency-key-reused');
  });

  it('of a request that can be mended is not used up', async () => {
    const shop = openShop();
    assert.equal(
      refusedAs(await shop.send('anna', { kind: 'enrol', body: {} }, 'k')),
      'invalid-request',
    );
    applied(await shop.send('anna', { kind: 'enrol', body: { terms: true } }, 'k'));
  });

  it('can be asked about', async () => {
    const shop = openShop();
    await shop.join('anna');
    assert.equal((await shop.engine.operation('anna', 'k')).state, 'absent');
    const running = shop.send('anna', visit, 'k');
    assert.equal((await shop.engine.operation('anna', 'k')).state, 'in-progress');
    assert.equal(refusedAs(await shop.send('anna', visit, 'k')), 'operation-in-progress');
    const body = applied(await running);
    assert.deepEqual(await shop.engine.operation('anna', 'k'), {
      key: 'k',
      state: 'applied',
      status: 201,
      result: body,
    });
    assert.equal((await shop.engine.operation('ben', 'k')).state, 'absent');
    refusedAs(await shop.send('anna', { kind: 'redeem', body: { reward: 'tree' } }, 'no'));
    assert.equal((await shop.engine.operation('anna', 'no')).state, 'refused');
  });

  it('is unknown once it is older than the programme keeps it, and cannot be used anew', async () => {
    const shop = openShop();
    await shop.join('anna');
    applied(await shop.send('anna', visit, 'k'));
    shop.pass(31);
    assert.equal((await shop.engine.operation('anna', 'k')).state, 'unknown');
    assert.equal(refusedAs(await shop.send('anna', visit, 'k')), 'idempotency-key-reused');
  });

  for (const [name, open] of storages) {
    it(`is applied once, however often and at once it is sent (${name})`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }), async (keys) => {
          const shop = openShop({ storage: open() });
          await shop.join('anna');
          const orders = keys.map((key) =>
            shop.send(
              'anna',
              { kind: 'act', body: { rule: 'product-review', reference: `r${key}` } },
              `k${key}`,
            ),
          );
          const outcomes = await Promise.all(orders);
          const fresh = outcomes.filter(
            (outcome) => outcome.outcome === 'applied' && !outcome.replayed,
          );
          // Three reviews count in a month, each once.
          assert.equal(fresh.length, Math.min(3, new Set(keys).size));
          const balance = (await shop.part('anna', wallets))[0]?.available;
          assert.equal(balance, String(100 + 20 * fresh.length));
          await shop.storage.close();
        }),
        { numRuns: 40 },
      );
    });

    it(`concurrent commands never lose one (${name})`, async () => {
      const shop = openShop({ storage: open() });
      await shop.join('anna');
      await Promise.all(Array.from({ length: 10 }, () => shop.order('anna', '1')));
      assert.equal((await shop.part('anna', wallets))[0]?.pending, '10');
      assert.equal((await shop.head('anna')).revision.count, 11);
      await shop.storage.close();
    });
  }
});
