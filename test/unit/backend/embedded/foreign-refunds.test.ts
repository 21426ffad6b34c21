import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wallets } from '../../../../src/contract/member.ts';
import type { Outcome } from '../../../../src/backend/engine.ts';
import { ordersEarning, programmeWith } from '../../domain/programme/sample.ts';
import { applied, openShop, refusedAs, type Shop } from './shop.ts';

const dollars = (cents: number) => ({ value: (cents / 100).toFixed(2), currency: 'USD' });

const openDollarShop = (rate = '0.9'): Shop =>
  openShop({
    programme: programmeWith({
      currencies: [{ code: 'EUR' }, { code: 'USD', rate }],
      orders: ordersEarning({ points: '100' }),
    }),
  });

const at = '2026-01-10T10:00:00Z';
let names = 0;

const order = (shop: Shop, name: string, cents: number): Promise<Outcome> =>
  shop.engine.execute(
    undefined,
    { kind: 'order', body: { order: name, member: 'anna', at, total: dollars(cents) } },
    undefined,
  );

const refund = (
  shop: Shop,
  of: string,
  cents?: number,
  name = `r-${(names += 1)}`,
): Promise<Outcome> => {
  const amount = cents === undefined ? {} : { amount: dollars(cents) };
  const body = { refund: name, order: of, at, ...amount };
  return shop.engine.execute(undefined, { kind: 'refund', body }, undefined);
};

const lifetime = async (shop: Shop): Promise<string | undefined> =>
  (await shop.part('anna', wallets))[0]?.lifetime;

describe('refunds of orders in another currency', () => {
  it('take back all of it when the pieces are all of it, however they are cut', async () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 });
    const rate = fc.constantFrom('0.9', '0.006123', '1.37', '0.333333');
    await fc.assert(
      fc.asyncProperty(pieces, rate, async (cents, worth) => {
        const shop = openDollarShop(worth);
        await shop.join('anna');
        applied(
          await order(
            shop,
            'o',
            cents.reduce((sum, part) => sum + part, 0),
          ),
        );
        for (const part of cents) applied(await refund(shop, 'o', part));
        assert.equal(await lifetime(shop), '0');
        assert.equal(refusedAs(await refund(shop, 'o', 1)), 'invalid-request');
      }),
      { numRuns: 100 },
    );
  });

  it('of an order of nothing change nothing', async () => {
    const shop = openDollarShop();
    applied(await order(shop, 'gift', 0));
    applied(await refund(shop, 'gift', 0));
    applied(await refund(shop, 'gift'));
    assert.equal(refusedAs(await refund(shop, 'gift', 5)), 'invalid-request');
  });

  it('of one name with another amount are a conflict', async () => {
    const shop = openDollarShop();
    applied(await order(shop, 'o', 1000));
    applied(await refund(shop, 'o', 300, 'same'));
    const again = await refund(shop, 'o', 300, 'same');
    assert.equal(again.replayed, true);
    applied(again);
    assert.equal(refusedAs(await refund(shop, 'o', 301, 'same')), 'order-conflict');
  });
});

describe('an amount no order can have', () => {
  it('is refused, or all of them together could not be counted', async () => {
    const shop = openDollarShop('90000');
    for (const cents of [9e14, 2e12, 1e9]) {
      assert.equal(refusedAs(await order(shop, `o-${cents}`, cents)), 'invalid-request');
    }
    const row = { member: 'anna', order: 'i', at: shop.now, minor: 9e15, currency: 'EUR' };
    const [result] = await shop.engine.importOrders([row]);
    assert.equal(typeof result, 'object');
  });
});

describe('an instant no order can have', () => {
  it('is refused and said', async () => {
    const shop = openDollarShop();
    for (const when of ['0000-01-01T00:00Z', '0001-01-01T00:00+14:00', '1899-12-31T23:59Z']) {
      const body = { order: when, member: 'anna', at: when, total: dollars(100) };
      const outcome = await shop.engine.execute(undefined, { kind: 'order', body }, undefined);
      assert.equal(refusedAs(outcome), 'invalid-request');
    }
  });
});
