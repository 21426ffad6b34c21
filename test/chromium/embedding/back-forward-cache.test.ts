import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useShop } from '../support/browser.ts';
import { allReach, signInAsSomebody, signOut } from '../support/shopper.ts';
import { openOwnPage } from './page.ts';

const body = `
  <laurel-points-badge><a href="/account.html">Your points</a></laurel-points-badge>
  <div data-laurel="points-badge"><a href="/account.html">Your points</a></div>
  <laurel-feedback-survey metric="csat"><a href="/contact">Tell us</a></laurel-feedback-survey>`;

describe('embedding 5, back/forward cache: a page by the loader', () => {
  const surroundings = useShop();

  it('comes back as it was left, and asks once more who is there', async () => {
    const context = await surroundings().visitor();
    await signInAsSomebody(context);
    const page = await openOwnPage(context, body, {
      prepare: (tab) =>
        tab.addInitScript(() => {
          addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
        }),
    });
    await page.waitForFunction(() => document.querySelectorAll('laurel-points-badge').length === 2);
    await allReach(page, 'ready');
    const scale = 'laurel-feedback-survey >> css=label:has(input[value="4"])';
    await page.locator(scale).click();
    // What the first touch brings has come before the page is left.
    await page.waitForFunction(() => {
      const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
      return ['commands', 'announcer'].every((file) =>
        fetched.some((name) => name.endsWith(`/laurel/${file}.js`)),
      );
    });
    await page.goto('/__test/requests');
    await context.request.delete('/__test/requests');
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(async () => {
      const answer = await fetch('/__test/requests');
      const seen = (await answer.json()) as readonly { readonly path: string }[];
      return seen.some(({ path }) => path.startsWith('/api/loyalty/member'));
    });
    await allReach(page, 'ready');
    assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'persisted') as unknown), true);
    const chosen = page.locator('laurel-feedback-survey >> css=input:checked');
    assert.equal(await chosen.getAttribute('value'), '4');
    const seen = (await (await context.request.get('/__test/requests')).json()) as readonly {
      readonly path: string;
    }[];
    assert.equal(seen.filter(({ path }) => path.startsWith('/api/loyalty/member')).length, 1);
    assert.deepEqual(
      seen.filter(({ path }) => path.endsWith('.js')),
      [],
    );
    await context.close();
  });

  it('forgets a member who has signed out elsewhere', async () => {
    const context = await surroundings().visitor();
    await signInAsSomebody(context);
    const page = await openOwnPage(context, body);
    await allReach(page, 'ready');
    await page.goto('/__test/requests');
    await signOut(context);
    await page.goBack({ waitUntil: 'commit' });
    await allReach(page, 'guest');
    await context.close();
  });
});
