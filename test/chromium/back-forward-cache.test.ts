import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useShop } from './support/browser.ts';
import { allReach, signInAsSomebody, signOut } from './support/shopper.ts';

describe('a page that comes back out of the back/forward cache', () => {
  const surroundings = useShop();

  it('asks again who is there: a shared computer shows nobody else’s points', async () => {
    const context = await surroundings().visitor();
    await signInAsSomebody(context);
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await page.goto('/__test/sixty');
    await allReach(page, 'ready');
    await page.goto('/__test/requests');
    await signOut(context);
    await page.goBack({ waitUntil: 'commit' });
    await allReach(page, 'guest');
    const restored = await page.evaluate(() => Reflect.get(globalThis, 'persisted') as unknown);
    assert.equal(restored, true, 'the page came out of the back/forward cache');
    await context.close();
  });

  it('shows what happened meanwhile', async () => {
    const context = await surroundings().visitor();
    await signInAsSomebody(context);
    const page = await context.newPage();
    await page.goto('/__test/sixty');
    await allReach(page, 'ready');
    await page.goto('/__test/requests');
    await context.request.delete('/__test/requests');
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(async () => {
      const answer = await fetch('/__test/requests');
      const seen = (await answer.json()) as readonly { readonly path: string }[];
      return seen.some(({ path }) => path.startsWith('/api/loyalty/member'));
    });
    await context.close();
  });
});
