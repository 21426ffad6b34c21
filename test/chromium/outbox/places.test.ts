// Where less is kept than the page believes, or nothing.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actions, useScene } from './support/scene.ts';
import { keptRows } from './support/kept.ts';
import { allStand, devtoolsOf, showsNone } from './support/tab.ts';

describe('a place that forgets', () => {
  const begin = useScene();

  it('fault 35: a private window delivers, and leaves nothing behind', async () => {
    const scene = await begin();
    const tab = await scene.tab();
    await scene.send(tab);
    await scene.delivered();
    await scene.fault({ path: actions, status: 503 });
    await scene.send(tab);
    await allStand(tab, 'waiting');
    await scene.endFaults();
    await scene.delivered();
    await showsNone(tab);
    await scene.end();
    // A context of Playwright's is such a window; a closed one is gone with what it kept.
    const again = await begin();
    const later = await again.tab();
    assert.deepEqual(await keptRows(later), []);
    await again.end();
  });

  it('fault 72: a browser that has evicted everything between two pages begins anew, without an error', async () => {
    const scene = await begin();
    const tab = await scene.tab();
    await scene.send(tab);
    await scene.delivered();
    await tab.goto('/__test/requests');
    const devtools = await devtoolsOf(tab);
    const storageTypes = 'indexeddb,local_storage,cache_storage,service_workers';
    await devtools.send('Storage.clearDataForOrigin', { origin: scene.origin, storageTypes });
    const later = await scene.tab();
    assert.deepEqual(await keptRows(later), []);
    const { durability } = await scene.send(later);
    assert.equal(durability, 'durable');
    await scene.delivered();
    await showsNone(later);
    await scene.end();
  });

  it('fault 34: a foreign frame that may keep nothing shows what it can, and throws nothing', async () => {
    const scene = await begin();
    const said: string[] = [];
    const page = await scene.context.newPage();
    page.on('pageerror', (error) => said.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    const put = (name: string, data: string) =>
      scene.context.request.put(`/__test/files/${name}`, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "img-src 'self' data:",
        },
        data: `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">${data}</html>`,
      });
    await put(
      'framed.html',
      `<script>
        for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches'])
          Object.defineProperty(self, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
      </script>
      <script async src="/laurel/laurel.js" data-api="/api/loyalty" data-token-url="/laurel/token"></script>
      <laurel-points-badge><a href="/account.html">Points</a></laurel-points-badge>`,
    );
    const { port } = new URL(scene.origin);
    await put(
      'framing.html',
      `<iframe src="http://127.0.0.1:${port}/__test/files/framed.html"></iframe>`,
    );
    await page.goto('/__test/files/framing.html');
    const badge = page.frameLocator('iframe').locator('laurel-points-badge');
    await badge
      .and(page.frameLocator('iframe').locator(':is(:state(guest), :state(ready))'))
      .waitFor();
    assert.deepEqual(said, []);
    await page.close();
    const tab = await scene.tab();
    await scene.send(tab);
    await scene.delivered();
    await scene.end();
  });
});
