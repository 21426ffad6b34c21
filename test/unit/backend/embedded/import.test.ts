import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ImportedOrder, ImportResult } from '../../../../src/backend/embedded-engine.ts';
import { createSqliteStorage } from '../../../../src/backend/node/sqlite-storage.ts';
import { referralState, tier, wallets } from '../../../../src/contract/member.ts';
import { applied, openShop, type Shop } from './shop.ts';

const at = (text: string): number => Date.parse(text);
const row = (order: string, more: Partial<ImportedOrder> = {}): ImportedOrder => ({
  member: 'anna',
  order,
  at: at('2025-12-01T10:00:00Z'),
  minor: 10_000,
  currency: 'EUR',
  ...more,
});
const words = (results: readonly ImportResult[]): readonly string[] =>
  results.map((result) => (typeof result === 'string' ? result : result.refused.code));
const points = async (shop: Shop, member = 'anna') => (await shop.part(member, wallets))[0];

describe('importing orders', () => {
  it('makes members of whoever ordered, since their first order', async () => {
    const shop = openShop({ storage: createSqliteStorage({ file: ':memory:' }) });
    const results = await shop.engine.importOrders([
      row('2', { at: at('2025-12-01T10:00:00Z') }),
      row('1', { at: at('2025-11-01T10:00:00Z') }),
      row('3', { member: 'ben' }),
    ]);
    assert.deepEqual(words(results), ['added', 'added', 'added']);
    assert.equal((await shop.head('anna')).status, 'active');
    const card = await shop.engine.member('anna');
    assert.equal(JSON.stringify(card['card']).includes('"on":"2025-11-01"'), true);
    assert.equal((await points(shop))?.available, '200');
    assert.equal((await points(shop, 'ben'))?.available, '100');
    await shop.storage.close();
  });

  it('changes nothing when it is done again, and adds only what is new', async () => {
    const shop = openShop();
    const rows = [
      row('1'),
      row('2'),
      row('3', { member: 'ben', refunded: { at: at('2025-12-02T10:00:00Z'), minor: 1000 } }),
    ];
    await shop.engine.importOrders(rows);
    const before = [await shop.engine.export('anna'), await shop.engine.export('ben')];
    assert.deepEqual(words(await shop.engine.importOrders(rows)), ['known', 'known', 'known']);
    assert.deepEqual([await shop.engine.export('anna'), await shop.engine.export('ben')], before);
    const more = await shop.engine.importOrders([...rows, row('4')]);
    assert.deepEqual(words(more), ['known', 'known', 'known', 'added']);
    // The third hundred comes when two hundred have made it Silver: half as much again.
    assert.equal((await points(shop))?.available, '350');
  });

  it('gives the same tiers and points whichever way the file is sorted, and however it is cut', async () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      row(String(index), {
        at: at('2025-02-01T10:00:00Z') + index * 25 * 86_400_000,
        minor: 7_700,
        ...(index % 4 === 0 ? { refunded: { at: at('2025-12-30T10:00:00Z'), minor: 500 } } : {}),
      }),
    );
    const pictures = [];
    for (const order of [rows, rows.toReversed()]) {
      for (const size of [1, 5, 12]) {
        const shop = openShop();
        for (let from = 0; from < order.length; from += size) {
          await shop.engine.importOrders(order.slice(from, from + size));
        }
        pictures.push({ points: await points(shop), tier: await shop.part('anna', tier) });
      }
    }
    for (const picture of pictures) assert.deepEqual(picture, pictures[0]);
  });

  it('refuses single rows and takes the rest', async () => {
    const shop = openShop();
    const results = await shop.engine.importOrders([
      row('1'),
      row('1', { minor: 9_999 }),
      row('1', { member: 'ben' }),
      row('1'),
      row('2', { currency: 'JPY' }),
      row('3', { minor: -5 }),
      row('4', { minor: 1.5 }),
      row(''),
      row('5'),
    ]);
    assert.deepEqual(words(results), [
      'added',
      'order-conflict',
      'order-conflict',
      'known',
      'currency-not-supported',
      'invalid-request',
      'invalid-request',
      'invalid-request',
      'added',
    ]);
    assert.equal((await points(shop))?.available, '200');
  });

  it('applies refunds in sums, in pieces and as cancellations, each once', async () => {
    const shop = openShop();
    const later = at('2025-12-05T10:00:00Z');
    await shop.engine.importOrders([
      row('sum', { refunded: { at: later, minor: 2_500 } }),
      row('pieces', {
        member: 'ben',
        refunds: [
          { refund: 'p1', at: later, minor: 4_000 },
          { refund: 'p2', at: later },
        ],
      }),
      row('off', { member: 'cleo', refunded: { at: later, minor: 1_000 }, cancelledAt: later }),
    ]);
    assert.equal((await points(shop))?.available, '75');
    assert.equal((await points(shop, 'ben'))?.available, '0');
    assert.equal((await points(shop, 'cleo'))?.available, '0');
    const grown = row('sum', { refunded: { at: later, minor: 6_000 } });
    assert.deepEqual(words(await shop.engine.importOrders([grown])), ['added']);
    assert.equal((await points(shop))?.available, '40');
    const part = { refund: 'p9', order: 'sum', at: later, minor: 1_000, currency: 'EUR' };
    assert.deepEqual(words(await shop.engine.importRefunds([part, part])), ['added', 'known']);
    assert.equal((await points(shop))?.available, '30');
    const unknown = { ...part, refund: 'p10', order: 'nobody' };
    assert.deepEqual(words(await shop.engine.importRefunds([unknown])), ['not-found']);
  });

  it('rewards the advocate when an imported order is an invited friend’s first', async () => {
    const shop = openShop();
    await shop.join('anna');
    const { code = '' } = await shop.part('anna', referralState);
    applied(await shop.join('ben', code));
    const now = shop.now;
    shop.pass(20);
    assert.deepEqual(
      words(await shop.engine.importOrders([row('1', { member: 'ben', at: now })])),
      ['added'],
    );
    assert.equal((await shop.part('anna', referralState)).invitations[0]?.state, 'rewarded');
  });
});
