// The header's switch between skins, and between light and dark.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useShop } from './support/browser.ts';

describe('the shop’s look', () => {
  const surroundings = useShop();

  it('is chosen at once, and is there from the first byte afterwards', async () => {
    const context = await surroundings().visitor();
    const page = await context.newPage();
    await page.goto('/');
    await page.locator('.swatch.broadsheet').click();
    assert.equal(await page.evaluate(() => document.documentElement.dataset['skin']), 'broadsheet');
    assert.equal(await page.locator('.swatch.broadsheet').getAttribute('aria-pressed'), 'true');
    const answer = await context.request.get('/account.html');
    assert.match(await answer.text(), /<html[^>]* data-skin="broadsheet"/);
    await context.close();
  });

  it('changes the widgets by their tokens', async () => {
    const context = await surroundings().visitor();
    const page = await context.newPage();
    await page.goto('/widgets.html?data=sample');
    await page.locator('main laurel-points-badge:state(ready)').first().waitFor();
    const corners = (): Promise<string> =>
      page
        .locator('main laurel-points-badge [part~=base]')
        .first()
        .evaluate((element) => getComputedStyle(element).borderRadius);
    const round = await corners();
    await page.locator('.swatch.broadsheet').click();
    assert.notEqual(round, '0px');
    assert.equal(await corners(), '0px');
    await context.close();
  });

  it('is chosen without JavaScript too, and stays on the page', async () => {
    const context = await surroundings().visitor({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/widgets.html?data=sample');
    await page.locator('.swatch.plain').click();
    await page.waitForURL('**/widgets.html?data=sample');
    await page.locator('html[data-skin=plain]').waitFor();
    await page.locator('.theme').click();
    await page.locator('html[data-skin=plain][data-theme=dark]').waitFor();
    await context.close();
  });
});
