// An ad blocker knows no status: what it blocks never leaves the browser.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { useShop } from '../support/browser.ts';
import { allReach, signInAsSomebody } from '../support/shopper.ts';
import { openOwnPage } from './page.ts';

const many = 10;
const body = [
  '<laurel-points-badge><a href="/account.html">Your points</a></laurel-points-badge>',
  '<laurel-tier-progress><a href="/account.html">Your tier</a></laurel-tier-progress>',
  '<div data-laurel="points-badge"><a href="/account.html">Your points</a></div>',
]
  .join('')
  .repeat(many);

/** What an ad blocker might have in its list. */
const lists: Readonly<Record<string, RegExp>> = {
  'everything of the kit': /\/laurel\//,
  'all but the loader': /\/laurel\/(?!laurel\.js$)/,
  'the API': /\/api\/loyalty\//,
  'the API and the token address': /\/(?:api\/loyalty\/|laurel\/token)/,
};

describe('embedding 4, load order: an ad blocker', () => {
  const surroundings = useShop();

  for (const [what, list] of Object.entries(lists)) {
    it(`that blocks ${what} leaves the page its links, and its console a few lines`, async () => {
      const context = await surroundings().visitor();
      await signInAsSomebody(context);
      const said: string[] = [];
      const blocked: string[] = [];
      const page = await openOwnPage(context, body, {
        async prepare(tab) {
          tab.on('console', (message) => {
            // The browser's own line for each request that was blocked is not the kit's.
            if (!message.text().includes('ERR_BLOCKED_BY_CLIENT')) said.push(message.text());
          });
          tab.on('pageerror', (error) => said.push(error.message));
          await tab.route(list, (route) => {
            blocked.push(new URL(route.request().url()).pathname);
            return route.abort('blockedbyclient');
          });
        },
      });
      await settled(page, what);
      const links = page.locator('a');
      assert.equal(await links.count(), 3 * many);
      for (const link of await links.all()) assert.ok(await link.isVisible(), 'a link of the page');
      assert.ok(said.length <= 4, said.join('\n'));
      // The store tries again after a while, for all widgets at once: their number does not count.
      for (const path of new Set(blocked))
        assert.ok(blocked.filter((other) => other === path).length < many, blocked.join('\n'));
      await context.close();
    });
  }

  it('that is switched off again leaves nothing behind', async () => {
    const context = await surroundings().visitor();
    await signInAsSomebody(context);
    const page = await openOwnPage(context, body, {
      prepare: (tab) => tab.route(/\/laurel\/(?!laurel\.js$)/, (route) => route.abort()),
    });
    await page.unroute(/\/laurel\/(?!laurel\.js$)/);
    await page.reload();
    await allReach(page, 'ready');
    await context.close();
  });
});

/** Waits until the page has found out as much as it can. */
async function settled(page: Page, what: string): Promise<void> {
  if (what.startsWith('the API')) return allReach(page, 'error');
  await page.waitForLoadState('networkidle');
}
