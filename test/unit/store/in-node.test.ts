import assert from 'node:assert/strict';
import { test } from 'node:test';

test('store and client can be imported where there is no page', async () => {
  assert.equal(typeof globalThis.document, 'undefined');
  const store = await import('../../../src/store/index.ts');
  const client = await import('../../../src/client/index.ts');
  assert.equal(store.defaultStore(), undefined);
  assert.equal(
    typeof client.createHttpClient({ api: 'https://shop.test/api' }).readMember,
    'function',
  );
});

test('without a page an API has an address of its own, and a store can be made', async () => {
  const { configure } = await import('../../../src/store/index.ts');
  assert.throws(() => configure({ api: '/api' }), /Invalid URL/);
  const store = configure({ api: 'https://shop.test/api' });
  assert.equal(store.snapshot().phase, 'loading');
  store.dispose();
});
