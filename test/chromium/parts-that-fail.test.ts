// What an element shows while a file that only some pages ask for cannot be fetched, and afterwards.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useShop } from './support/browser.ts';
import { allReach, signInAsSomebody, wordsOf } from './support/shopper.ts';

const laterFiles = /\/laurel\/[\w-]+\.(?:more|scales)\.js$/;

const elements = [
  {
    element: 'laurel-points-badge[variant=card]',
    without: /\d/,
    whole: '[part~=title]',
  },
  {
    element: 'laurel-tier-progress[variant=steps]',
    without: /\p{L}/u,
    whole: '[aria-current=step]',
  },
  {
    element: 'laurel-feedback-survey[metric=stars]',
    without: /Not available now/,
    whole: '[role=radiogroup] svg',
  },
];

describe('an element whose further file does not come', () => {
  const surroundings = useShop();

  for (const { element, without, whole } of elements)
    it(`shows what it can, and the rest once it is there: ${element}`, async () => {
      const context = await surroundings().visitor();
      await signInAsSomebody(context);
      const page = await context.newPage();
      await page.route(laterFiles, (route) => route.abort());
      await page.goto('/widgets.html');
      await allReach(page, 'ready');
      const first = page.locator(element).first();
      assert.match(await wordsOf(page, element), without);
      assert.equal(await first.locator(whole).count(), 0);

      await page.unroute(laterFiles);
      // Whatever makes it render again.
      await first.evaluate((widget) => widget.setAttribute('label', 'Mine'));
      await first.locator(whole).first().waitFor();
      await allReach(page, 'ready');
      await context.close();
    });
});
