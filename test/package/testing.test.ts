import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createConsumer } from './consumer.ts';
import type { Consumer } from './consumer.ts';

// What a shop's own test looks like: nothing in it but Node, MSW and the package.
const shopTest = `
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setupServer } from 'msw/node';
import { wallets } from 'laurel-elements/contract';
import { configure } from 'laurel-elements/store';
import { openTestShop, requestHandlers } from 'laurel-elements/testing';

const programme = {
  id: 'corner-shop',
  name: { en: 'Corner shop' },
  zone: 'Europe/Berlin',
  currencies: [{ code: 'EUR' }],
  units: [{ id: 'points', scale: 0, name: { en: { one: 'point', other: 'points' } } }],
  orders: {
    name: { en: 'Shop with us' },
    unit: 'points',
    points: '1',
    per: { value: '1', currency: 'EUR' },
    rounding: 'down',
    matureDays: 0,
  },
};
const origin = 'https://shop.example';
const shop = openTestShop({ programme });
const server = setupServer(...requestHandlers(shop));
before(() => server.listen({ onUnhandledRequest: 'error' }));
after(() => server.close());

const member = (token) =>
  fetch(origin + '/api/loyalty/member', { headers: token ? { authorization: 'Bearer ' + token } : {} });

test('a guest gets no token and no member document', async () => {
  assert.equal((await fetch(origin + '/laurel/token')).status, 204);
  assert.equal((await member()).status, 401);
});

test('an order brings points, and the store of the page shows them', async () => {
  shop.signIn('nora');
  await shop.order('nora', { value: '42.00', currency: 'EUR' });
  const store = configure({
    api: origin + '/api/loyalty',
    tokenUrl: origin + '/laurel/token',
    apiOrigins: [origin],
  });
  await store.refresh();
  assert.equal(store.snapshot().phase, 'ready');
  const [wallet] = store.snapshot().part(wallets);
  assert.equal(wallet.available, '42');
  store.dispose();
});
`;

describe('laurel-elements/testing', () => {
  let shop: Consumer;
  before(async () => {
    shop = await createConsumer();
    shop.write('loyalty.test.js', shopTest);
  });
  after(() => shop.remove());

  it("serves a shop's own tests through MSW, from the packed package alone", () => {
    const { status, output } = shop.runTests('loyalty.test.js');
    assert.equal(status, 0, output);
    assert.match(output, /pass 2\b/);
  });
});
