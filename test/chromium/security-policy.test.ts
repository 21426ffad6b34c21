// The console of a real tab hears of violations that no listener of the page does.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useShop } from './support/browser.ts';
import { allReach, signInAsSomebody } from './support/shopper.ts';

describe('the console under the strict policy', () => {
  const surroundings = useShop();

  for (const path of [
    '/',
    '/product.html?id=moka-pot',
    '/cart.html',
    '/account.html',
    '/rewards.html',
    '/feedback.html',
    '/widgets.html',
    '/__test/sixty',
  ]) {
    it(`stays empty on ${path}`, async () => {
      const context = await surroundings().visitor();
      await signInAsSomebody(context);
      const page = await context.newPage();
      const said: string[] = [];
      page.on('console', (message) => {
        // A page of the tests' own has no icon.
        if (message.location().url.endsWith('/favicon.ico')) return;
        said.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => said.push(error.message));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
          console.error(`violation of ${violatedDirective}: ${sample}`);
        });
      });
      await page.goto(path);
      await allReach(page, 'ready');
      assert.deepEqual(said, []);
      await context.close();
    });
  }
});
