// Forced colours, reduced motion, print: what only Chromium lets a test switch on.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useShop } from './support/browser.ts';
import { kit } from '../support/kit.ts';
import { allReach, signInAsSomebody } from './support/shopper.ts';

describe('the account page as somebody’s system asks for it', () => {
  const surroundings = useShop();

  it('tells a bar’s fill from its track by more than a lost background, in forced colours', async () => {
    const context = await surroundings().visitor({ forcedColors: 'active' });
    await signInAsSomebody(context);
    const page = await context.newPage();
    await page.goto('/account.html');
    await allReach(page, 'ready');
    const bars = await page
      .locator(
        'main laurel-tier-progress [role=progressbar], main laurel-tier-progress [role=meter]',
      )
      .evaluateAll((elements) =>
        elements.map((bar) => {
          const fill = bar.querySelector('*') ?? bar;
          const of = (element: Element): readonly string[] => {
            const { backgroundColor, borderTopWidth, outlineStyle } = getComputedStyle(element);
            return [backgroundColor, borderTopWidth, outlineStyle];
          };
          return { track: of(bar), fill: of(fill) };
        }),
      );
    assert.ok(bars.length > 0);
    for (const { track, fill } of bars) {
      assert.notEqual(track[0], fill[0], 'fill and track have different colours');
      assert.ok(track[1] !== '0px' || track[2] !== 'none', 'the track has an edge');
    }
    await context.close();
  });

  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    it(`${reducedMotion === 'reduce' ? 'moves nothing' : 'ends every motion soon'} with motion ${reducedMotion}`, async () => {
      const context = await surroundings().visitor({ reducedMotion });
      await signInAsSomebody(context);
      const page = await context.newPage();
      await page.goto('/account.html');
      await allReach(page, 'ready');
      const running = (): Promise<number> =>
        page.evaluate((selector) => {
          const widgets = document.querySelectorAll(selector);
          const inside = [...widgets].flatMap(({ shadowRoot }) => [
            ...(shadowRoot?.querySelectorAll('*') ?? []),
          ]);
          return inside
            .flatMap((element) => element.getAnimations())
            .filter(({ playState }) => playState === 'running').length;
        }, kit);
      if (reducedMotion === 'reduce') assert.equal(await running(), 0);
      else
        await page.waitForFunction(() =>
          document.getAnimations().every(({ playState }) => playState !== 'running'),
        );
      await context.close();
    });
  }

  it('does not move while it loads, with reduced motion', async () => {
    const context = await surroundings().visitor({ reducedMotion: 'reduce' });
    await signInAsSomebody(context);
    const page = await context.newPage();
    await page.request.post('/__test/fault', {
      data: { path: '/api/loyalty/member', hold: true },
    });
    await page.goto('/account.html');
    await allReach(page, 'loading');
    const running = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)]
          .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])])
          .flatMap((element) => element.getAnimations())
          .filter(({ playState }) => playState === 'running').length,
      kit,
    );
    assert.equal(running, 0);
    await page.request.delete('/__test/fault');
    await context.close();
  });

  it('prints what it shows', async () => {
    const context = await surroundings().visitor();
    await signInAsSomebody(context);
    const page = await context.newPage();
    await page.goto('/account.html');
    await allReach(page, 'ready');
    await page.emulateMedia({ media: 'print' });
    for (const tag of ['laurel-points-badge', 'laurel-tier-progress']) {
      const box = await page.locator(`main ${tag}`).boundingBox();
      assert.ok(box !== null && box.height > 20, `${tag} has a place on paper`);
    }
    await context.close();
  });

  const openWidgets = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await surroundings().visitor(options);
    await signInAsSomebody(context);
    const page = await context.newPage();
    await page.goto('/widgets.html?lang=en');
    await allReach(page, 'ready');
    return page;
  };
  const survey = 'main laurel-feedback-survey >> nth=0';
  const card = 'main laurel-referral-card >> nth=0';

  for (const forcedColors of ['active', 'none'] as const) {
    it(`tells the chosen score from the others, forced colours ${forcedColors}`, async () => {
      const page = await openWidgets({ forcedColors, reducedMotion: 'reduce' });
      await page.locator(`${survey} >> css=label:has(input[value="7"])`).click();
      await page.locator(`${survey} >> css=textarea`).click();
      const looks = await page.locator(`${survey} >> css=label`).evaluateAll((labels) =>
        labels
          .filter((label) => label.querySelector('input[type=radio]'))
          .map((label) => {
            const [button, words] = [label.querySelector('input'), label.querySelector('span')];
            const { backgroundColor, borderTopWidth } = getComputedStyle(button ?? label);
            const { color } = getComputedStyle(words ?? label);
            return { backgroundColor, borderTopWidth, color };
          }),
      );
      const [chosen] = looks.splice(7, 1);
      assert.equal(looks.length, 10);
      for (const other of looks) {
        assert.notEqual(chosen?.backgroundColor, other.backgroundColor);
        assert.notEqual(chosen?.color, chosen?.backgroundColor);
        assert.notEqual(other.borderTopWidth, '0px', 'every score has an edge');
      }
      await page.context().close();
    });
  }

  for (const options of [
    { colorScheme: 'dark' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const) {
    it(`keeps the QR code dark on light: ${Object.values(options).join(', ')}`, async () => {
      const page = await openWidgets(options);
      await page.locator(`${card} >> css=button >> text=QR`).click();
      const code = page.locator(`${card} >> css=svg[role=img]`);
      await code.waitFor();
      const colours = await code.evaluate((svg) => ({
        light: getComputedStyle(svg).backgroundColor,
        dark: getComputedStyle(svg.querySelector('path') ?? svg).fill,
      }));
      assert.deepEqual(colours, { light: 'rgb(255, 255, 255)', dark: 'rgb(0, 0, 0)' });
      await page.context().close();
    });
  }

  it('prints invitation and code, without what nobody can press on paper', async () => {
    const page = await openWidgets();
    await page.locator(card).hover();
    await page.locator(`${card} >> css=svg[role=img]`).waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator(`${card} >> css=svg[role=img]`).isVisible(), 'the QR code');
    const address = page.locator(`${card} >> css=[part~=address]`);
    assert.match(await address.innerText(), /\?ref=\w+/);
    for (const widget of [card, survey]) {
      const buttons = page.locator(`${widget} >> css=button`);
      for (const button of await buttons.all()) {
        const words = await button.innerText();
        assert.equal(await button.isVisible(), false, `"${words}" is not printed`);
      }
    }
    await page.context().close();
  });
});
