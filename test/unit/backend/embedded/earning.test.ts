import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tier, wallets, type Wallet } from '../../../../src/contract/member.ts';
import { ordersEarning, programmeWith } from '../../domain/programme/sample.ts';
import { applied, openShop, refusedAs, type Shop } from './shop.ts';

const wallet = async (shop: Shop, member = 'anna'): Promise<Wallet> => {
  const [first] = await shop.part(member, wallets);
  assert.ok(first);
  return first;
};

const simple = (orders = {}, units = {}) =>
  openShop({
    programme: programmeWith({
      orders: ordersEarning(orders),
      units: [{ id: 'points', name: { en: 'points' }, scale: 0, ...units }],
      rewards: [
        {
          id: 'any',
          kind: 'discount',
          name: { en: 'Any' },
          unit: 'points',
          variable: { least: '1', step: '1', worthPerStep: { value: '1', currency: 'EUR' } },
        },
      ],
      enrolment: { autoEnrol: true },
    }),
  });

describe('orders', () => {
  it('bring points that are pending, then available, then expire at a month’s end', async () => {
    const shop = openShop();
    await shop.join('anna');
    shop.at('2026-03-20T10:00:00Z');
    await shop.order('anna', '120.90');
    const pending = await wallet(shop);
    assert.equal(pending.available, '100', 'the bonus of joining');
    assert.equal(pending.pending, '120');
    // Fourteen days later summer time has begun.
    assert.deepEqual(pending.maturing, [
      { amount: '120', at: '2026-04-02T22:00:00.000Z', on: '2026-04-03' },
    ]);
    shop.at('2026-04-02T22:00:00Z');
    const matured = await wallet(shop);
    assert.equal(matured.available, '220');
    assert.equal(matured.worth?.value, '2.2');
    assert.deepEqual(matured.expiring, [
      { amount: '100', at: '2027-01-31T23:00:00.000Z', on: '2027-01-31' },
      { amount: '120', at: '2027-04-30T22:00:00.000Z', on: '2027-04-30' },
    ]);
    shop.at('2027-04-30T21:59:59Z');
    assert.equal((await wallet(shop)).available, '120');
    shop.at('2027-04-30T22:00:00Z');
    assert.equal((await wallet(shop)).available, '0');
  });

  it('of a tier are multiplied by what the tier was when they were made', async () => {
    const shop = openShop();
    await shop.join('anna');
    await shop.order('anna', '200');
    shop.pass(1);
    await shop.order('anna', '33');
    // 33 × 1.5, rounded down.
    assert.equal((await wallet(shop)).pending, String(200 + 49));
    assert.equal((await shop.part('anna', tier)).current, 'silver');
  });

  it('come to the same whichever arrives first', async () => {
    const inOrder = openShop();
    const reversed = openShop();
    const dates = ['2026-01-01T10:00:00Z', '2026-01-02T10:00:00Z', '2026-01-03T10:00:00Z'];
    for (const shop of [inOrder, reversed]) await shop.join('anna');
    for (const at of dates) await inOrder.order('anna', '210', { order: at, at });
    for (const at of dates.toReversed()) await reversed.order('anna', '210', { order: at, at });
    assert.equal((await wallet(inOrder)).pending, (await wallet(reversed)).pending);
  });

  it('are known by their name: again the same answer, another content a conflict', async () => {
    const shop = openShop();
    const at = '2026-01-10T10:00:00Z';
    const send = (value: string, member = 'anna') =>
      shop.engine.execute(
        undefined,
        { kind: 'order', body: { order: '1001', member, at, total: { value, currency: 'EUR' } } },
        undefined,
      );
    const first = await send('50');
    const again = await send('50');
    assert.deepEqual(applied(again), applied(first));
    assert.equal(again.replayed, true);
    assert.equal(refusedAs(await send('51')), 'order-conflict');
    assert.equal(refusedAs(await send('50', 'ben')), 'order-conflict');
    assert.equal((await wallet(shop)).pending, '50');
  });

  it('in another currency are refused, or counted by the programme’s rate', async () => {
    const at = '2026-01-10T10:00:00Z';
    const body = { order: '1', member: 'anna', at, total: { value: '10', currency: 'CHF' } };
    const plain = openShop();
    const command = { kind: 'order', body } as const;
    assert.equal(
      refusedAs(await plain.engine.execute(undefined, command, undefined)),
      'currency-not-supported',
    );
    const shop = openShop({
      programme: programmeWith({
        currencies: [{ code: 'EUR' }, { code: 'CHF', rate: '1.05' }],
        orders: ordersEarning({ points: '100' }),
      }),
    });
    applied(await shop.engine.execute(undefined, command, undefined));
    assert.equal((await wallet(shop)).available, '1050');
  });

  it('from a clock that is fast count now; far ahead they are refused', async () => {
    const shop = simple();
    await shop.order('anna', '10', { at: new Date(shop.now + 5000).toISOString() });
    assert.equal((await wallet(shop)).available, '10');
    const body = {
      order: 'far',
      member: 'anna',
      at: '2027-01-01T00:00:00Z',
      total: { value: '10', currency: 'EUR' },
    };
    const outcome = await shop.engine.execute(undefined, { kind: 'order', body }, undefined);
    assert.equal(refusedAs(outcome), 'invalid-request');
  });

  it('of somebody who has not joined wait for them', async () => {
    const shop = openShop();
    await shop.order('cleo', '80');
    assert.equal((await shop.head('cleo')).status, 'candidate');
    assert.equal((await wallet(shop, 'cleo')).pending, '80');
    assert.equal(refusedAs(await shop.redeem('cleo', 'tree')), 'not-enrolled');
    await shop.join('cleo');
    assert.equal((await wallet(shop, 'cleo')).pending, '80');
  });

  it('too small, of no worth or of an excluded channel bring nothing', async () => {
    const shop = simple({
      minimum: { value: '5', currency: 'EUR' },
      excludedChannels: ['wholesale'],
    });
    await shop.order('anna', '4.99');
    await shop.order('anna', '0');
    const body = {
      order: 'w',
      member: 'anna',
      at: new Date(shop.now).toISOString(),
      total: { value: '900', currency: 'EUR' },
      channel: 'wholesale',
    };
    applied(await shop.engine.execute(undefined, { kind: 'order', body }, undefined));
    assert.equal((await wallet(shop)).lifetime, '0');
  });
});

describe('refunds', () => {
  it('let pending points vanish', async () => {
    const shop = simple({ matureDays: 14 });
    const order = await shop.order('anna', '100');
    applied(await shop.refund(order, '40'));
    assert.equal((await wallet(shop)).pending, '60');
    applied(await shop.refund(order));
    assert.equal((await wallet(shop)).pending, '0');
  });

  it('take from the order’s own points, then from others; what is missing is owed', async () => {
    const shop = simple();
    const first = await shop.order('anna', '100');
    await shop.order('anna', '30');
    applied(await shop.redeem('anna', 'any', '80'));
    applied(await shop.refund(first));
    const owing = await wallet(shop);
    // 20 of its own were left, 30 of the other order; 50 are missing.
    assert.equal(owing.available, '0');
    assert.equal(owing.owed, '50');
    await shop.order('anna', '20');
    assert.equal((await wallet(shop)).owed, '30');
    await shop.order('anna', '70');
    const even = await wallet(shop);
    assert.equal(even.owed, undefined);
    assert.equal(even.available, '40');
  });

  it('are paid back by points as they mature, not before', async () => {
    const shop = simple({ matureDays: 10 });
    const first = await shop.order('anna', '50');
    shop.pass(11);
    applied(await shop.redeem('anna', 'any', '50'));
    applied(await shop.refund(first));
    await shop.order('anna', '80');
    const waiting = await wallet(shop);
    assert.deepEqual([waiting.owed, waiting.pending], ['50', '80']);
    shop.pass(11);
    const paid = await wallet(shop);
    assert.deepEqual([paid.owed, paid.available], [undefined, '30']);
  });

  it('do not ask for what has expired already', async () => {
    const shop = simple({}, { expiry: { days: 10, end: 'day' } });
    const first = await shop.order('anna', '50');
    shop.pass(20);
    await shop.order('anna', '30');
    applied(await shop.refund(first));
    const after = await wallet(shop);
    assert.deepEqual([after.available, after.owed], ['30', undefined]);
  });

  it('of more than is left, of nothing known, or known for another order are refused', async () => {
    const shop = simple();
    const first = await shop.order('anna', '50');
    const other = await shop.order('anna', '50');
    assert.equal(refusedAs(await shop.refund(first, '50.01')), 'invalid-request');
    assert.equal(refusedAs(await shop.refund('nothing')), 'not-found');
    const send = (order: string) =>
      shop.engine.execute(
        undefined,
        { kind: 'refund', body: { refund: 'r', order, at: new Date(shop.now).toISOString() } },
        undefined,
      );
    applied(await send(first));
    const again = await send(first);
    assert.equal(again.replayed, true);
    applied(again);
    assert.equal(refusedAs(await send(other)), 'order-conflict');
    assert.equal((await wallet(shop)).available, '50');
  });

  it('take the tier back that their order brought', async () => {
    const shop = openShop();
    await shop.join('anna');
    const order = await shop.order('anna', '600');
    assert.equal((await shop.part('anna', tier)).current, 'gold');
    applied(await shop.refund(order));
    assert.equal((await shop.part('anna', tier)).current, 'bronze');
  });
});
