import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { useShop } from './support/browser.ts';
import { kit } from '../support/kit.ts';
import { allReach, signInAsSomebody } from './support/shopper.ts';

interface Focused {
  /** The widget the focus is in, if any. */
  readonly widget: string | null;
  readonly name: string;
  /** Whether something around the focused control shows that it has the focus. */
  readonly visible: boolean;
  readonly inView: boolean;
}

describe('a walk through the account page with the Tab key', () => {
  const surroundings = useShop();

  for (const { who, path } of [
    { who: 'guest', path: '/account.html' },
    { who: 'member', path: '/account.html' },
    { who: 'member', path: '/widgets.html' },
    { who: 'member', path: '/rewards.html' },
    { who: 'member', path: '/feedback.html' },
  ] as const) {
    it(`meets every control of the widgets, visibly, and leaves them again (${who}, ${path})`, async () => {
      // The shop scrolls smoothly; who wants less motion is where the focus is at once.
      const context = await surroundings().visitor({ reducedMotion: 'reduce' });
      if (who === 'member') await signInAsSomebody(context);
      const page = await context.newPage();
      await page.goto(path);
      await allReach(page, who === 'member' ? 'ready' : 'guest');
      const steps = await walk(page);
      const inWidgets = steps.filter(({ widget }) => widget !== null);
      assert.equal(inWidgets.length, await controlsInWidgets(page));
      for (const { name, visible, inView } of inWidgets) {
        assert.notEqual(name, '');
        assert.ok(visible, `the focus on "${name}" can be seen`);
        assert.ok(inView, `"${name}" is scrolled into view`);
      }
      await context.close();
    });
  }

  it('can press Enter to try again after a failure', async () => {
    const context = await surroundings().visitor();
    await signInAsSomebody(context);
    const page = await context.newPage();
    const data = { path: '/api/loyalty/member', status: 503 };
    await page.request.post('/__test/fault', { data });
    await page.goto('/account.html');
    await allReach(page, 'error');
    await page.request.delete('/__test/fault');
    await page.locator('main laurel-tier-progress button').focus();
    await page.keyboard.press('Enter');
    await allReach(page, 'ready');
    await context.close();
  });
});

/** Presses Tab until the focus has gone once round the page. */
async function walk(page: Page): Promise<readonly Focused[]> {
  const steps: Focused[] = [];
  await page.locator('body').evaluate((body) => body.setAttribute('tabindex', '-1'));
  await page.locator('body').focus();
  for (;;) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate((): Focused | null => {
      let active = document.activeElement;
      if (active === null || active === document.body) return null;
      const widget = active.localName.startsWith('laurel-') ? active.localName : null;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!active) return null;
      const { top, bottom } = active.getBoundingClientRect();
      const label = (active as Partial<HTMLInputElement>).labels?.[0];
      const words = active.getAttribute('aria-label') ?? label?.textContent ?? active.textContent;
      // A radio button out of sight shows its focus on what stands for it.
      const visible = [active, active.nextElementSibling, label].some((element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      });
      return {
        widget,
        name: (words ?? '').trim(),
        visible,
        // Browsers scroll by whole pixels.
        inView: top >= -1 && bottom <= innerHeight + 1,
      };
    });
    if (step === null) return steps;
    steps.push(step);
    assert.ok(steps.length < 200, 'the focus is not caught');
  }
}

function controlsInWidgets(page: Page): Promise<number> {
  return page.evaluate((selector) => {
    const widgets = document.querySelectorAll(selector);
    const isLaterRadio = (control: Element): boolean =>
      control.matches('[type=radio]') &&
      control.closest('fieldset')?.querySelector('[type=radio]') !== control;
    const visible = (control: Element): boolean =>
      control.getClientRects().length > 0 && control.checkVisibility({ visibilityProperty: true });
    return (
      [...widgets]
        .flatMap(({ shadowRoot }) => [
          ...(shadowRoot?.querySelectorAll(
            'a[href], button, [tabindex="0"], summary, input:not([aria-hidden=true]), textarea',
          ) ?? []),
        ])
        // A group of radio buttons is one stop; what people do not see, such as bait for machines, is none.
        .filter((control) => !isLaterRadio(control))
        .filter(visible).length
    );
  }, kit);
}
