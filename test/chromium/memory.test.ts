import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useShop } from './support/browser.ts';
import { kitTags } from '../support/kit.ts';
import { allReach, signInAsSomebody } from './support/shopper.ts';

describe('elements that were taken off a page', () => {
  const surroundings = useShop();

  for (const tag of kitTags) {
    it(`fault 66: are collected: nothing holds a <${tag}> that has gone`, async () => {
      const context = await surroundings().visitor();
      await signInAsSomebody(context);
      const page = await context.newPage();
      await page.goto('/account.html');
      await allReach(page, 'ready');
      const before = await page.locator(tag).count();
      await page.evaluate(async (name) => {
        const gone: WeakRef<Element>[] = [];
        for (let round = 0; round < 50; round += 1) {
          const element = document.createElement(name);
          document.body.append(element);
          await Reflect.get(element, 'ready');
          document.body.prepend(element);
          element.remove();
          gone.push(new WeakRef(element));
        }
        Object.assign(globalThis, { gone });
      }, tag);
      await page.waitForFunction(() => {
        const { gc, gone } = globalThis as unknown as {
          gc(): void;
          readonly gone: readonly WeakRef<Element>[];
        };
        gc();
        // The engine may keep the very last one in a register or a cache.
        return gone.filter((reference) => reference.deref() !== undefined).length <= 1;
      });
      assert.equal(await page.locator(tag).count(), before);
      await context.close();
    });
  }
});
