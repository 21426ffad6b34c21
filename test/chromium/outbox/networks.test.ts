// Networks that say one thing and do another.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Route } from 'playwright-core';
import { until } from '../../support/until.ts';
import { actions, useScene } from './support/scene.ts';
import { allStand, showsNone } from './support/tab.ts';

/** How often a browser lets the timers of a tab run that has long been hidden, in ms. */
const MINUTE = 60_000;

const portals: Readonly<Record<string, Parameters<Route['fulfill']>[0]>> = {
  'a page of its own': { status: 200, contentType: 'text/html', body: '<h1>Sign in to Wi-Fi</h1>' },
  'a redirect': { status: 302, headers: { location: 'https://portal.invalid/' } },
  'that it needs a sign-in': { status: 511, contentType: 'text/html', body: '<h1>Sign in</h1>' },
};

describe('a network', () => {
  const begin = useScene();

  for (const [answer, response] of Object.entries(portals))
    it(`fault 48: whose portal answers ${answer} has delivered nothing`, async () => {
      const scene = await begin();
      const tab = await scene.tab((page) =>
        page.route(`**${actions}`, (route) => route.fulfill(response)),
      );
      const { n } = await scene.send(tab);
      await allStand(tab, 'waiting');
      assert.equal((await scene.books()).times(n), 0);
      assert.equal(await scene.posts(), 0);
      await tab.unroute(`**${actions}`);
      await scene.delivered();
      await showsNone(tab);
      await scene.end();
    });

  for (const isOnline of [false, true])
    it(`fault 49: that the browser takes for ${isOnline ? 'there' : 'gone'} for ever is tried all the same`, async () => {
      const scene = await begin();
      const tab = await scene.tab((page) =>
        page.addInitScript((told) => {
          Object.defineProperty(Navigator.prototype, 'onLine', { get: () => told });
        }, isOnline),
      );
      await scene.send(tab);
      await scene.delivered();
      await tab.route('**/api/loyalty/**', (route) => route.abort('internetdisconnected'));
      await scene.send(tab);
      await allStand(tab, 'waiting');
      await tab.unroute('**/api/loyalty/**');
      await scene.delivered();
      await showsNone(tab);
      await scene.end();
    });

  it('fault 53: is used by a hidden tab whose timers run once a minute, and does nothing twice', async () => {
    const scene = await begin();
    const tab = await scene.tab(async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(Document.prototype, 'hidden', { get: () => true });
      });
      await page.clock.install();
    });
    const taken = await scene.sendMany(tab, 12);
    await until(async () => {
      const { times } = await scene.books();
      const isDone = taken.every(({ n }) => times(n) === 1);
      if (!isDone) await tab.clock.fastForward(MINUTE);
      return isDone;
    }, 'all of them to be done');
    await scene.end();
  });

  it('fault 70: whose budget for requests that outlive their page is eaten up takes commands', async () => {
    const scene = await begin();
    const tab = await scene.tab();
    await scene.fault({ path: '/api/loyalty/eaten', hold: true });
    await tab.evaluate(() => {
      const body = 'x'.repeat(60_000);
      void fetch('/api/loyalty/eaten', { method: 'POST', keepalive: true, body }).catch(() => 0);
    });
    await scene.sendMany(tab, 3);
    await scene.delivered();
    await showsNone(tab);
    await scene.endFaults();
    await scene.end();
  });
});
