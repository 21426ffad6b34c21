// Forced colours, reduced motion, print: what only Chromium lets a test switch on.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useShop } from './support/browser.ts';
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
        page.evaluate(() => {
          const widgets = document.querySelectorAll('laurel-points-badge, laurel-tier-progress');
          const inside = [...widgets].flatMap(({ shadowRoot }) => [
            ...(shadowRoot?.querySelectorAll('*') ?? []),
          ]);
          return inside
            .flatMap((element) => element.getAnimations())
            .filter(({ playState }) => playState === 'running').length;
        });
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
      data: { path: '/api/loyalty/member', delay: 1500, times: 1 },
    });
    await page.goto('/account.html');
    await allReach(page, 'loading');
    const running = await page.evaluate(
      () =>
        [...document.querySelectorAll('laurel-points-badge, laurel-tier-progress')]
          .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])])
          .flatMap((element) => element.getAnimations())
          .filter(({ playState }) => playState === 'running').length,
    );
    assert.equal(running, 0);
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
});
