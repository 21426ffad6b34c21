import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useShop } from './support/browser.ts';
import { allReach, changed, signInAsSomebody, signOut, wordsOf } from './support/shopper.ts';

const badge = 'main laurel-points-badge';

describe('two tabs of one shopper', () => {
  const surroundings = useShop();

  it('agree after an order in one of them, once the other comes to the front', async () => {
    const context = await surroundings().visitor();
    await signInAsSomebody(context);
    const first = await context.newPage();
    await first.goto('/account.html');
    await allReach(first, 'ready');
    const before = await wordsOf(first, badge);
    const second = await context.newPage();
    await second.goto('/product.html?id=moka-pot');
    await second.locator('form.buy button').click();
    await second.locator('form[action="/orders"] button').click();
    await second.waitForURL(/thank-you/);
    const arrived = (await second.locator('[data-order]').getAttribute('data-arrived')) ?? '';
    assert.notEqual(arrived, '');
    // Two pages show different parts of a balance: this one says itself that the points are there.
    await second.locator('[data-order]', { hasText: arrived }).waitFor();
    await first.bringToFront();
    // What a tab remembers as fresh is short: the clock of the page is moved past it.
    await first.evaluate(() => {
      const late = Date.now() + 60_000;
      Date.now = () => late;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await changed(first, badge, before);
    await context.close();
  });

  it('show a guest after signing out in the other, once they read again', async () => {
    const context = await surroundings().visitor();
    await signInAsSomebody(context);
    const page = await context.newPage();
    await page.goto('/account.html');
    await allReach(page, 'ready');
    await signOut(context);
    await page.evaluate(() => document.dispatchEvent(new Event('laurel-session-change')));
    await allReach(page, 'guest');
    assert.doesNotMatch(await wordsOf(page, badge), /\d{2}/);
    await context.close();
  });
});
