// Every state of the elements as somebody's system asks for it: forced colours, and four times the size.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { kitTags } from '../../support/kit.ts';
import { useShop } from '../support/browser.ts';
import { allReach, signInAsSomebody } from '../support/shopper.ts';
import { openOwnPage } from './page.ts';

const body = `<h1>Points</h1>${kitTags.map((tag) => `<${tag}></${tag}>`).join('<p>And</p>')}`;
const faults = {
  ready: undefined,
  guest: undefined,
  error: { path: '/api/loyalty/member', status: 503 },
  loading: { path: '/api/loyalty/member', hold: true },
} as const;
const states = Object.keys(faults) as readonly (keyof typeof faults)[];

describe('embedding 8, every state', () => {
  const surroundings = useShop();

  async function open(state: keyof typeof faults, options: BrowserContextOptions): Promise<Page> {
    const context = await surroundings().visitor(options);
    if (state !== 'guest') await signInAsSomebody(context);
    const fault = faults[state];
    if (fault) await context.request.post('/__test/fault', { data: fault });
    const page = await openOwnPage(context, body);
    await allReach(page, state);
    return page;
  }
  const leave = async (page: Page): Promise<void> => {
    await page.context().request.delete('/__test/fault');
    await page.context().close();
  };

  for (const state of states) {
    it(`has edges, links and words of the system’s colours, forced colours: ${state}`, async () => {
      const page = await open(state, { forcedColors: 'active', reducedMotion: 'reduce' });
      const lost = await page.evaluate(
        (tags) => {
          const shown = (element: Element): boolean =>
            element.getClientRects().length > 0 &&
            element.checkVisibility({ visibilityProperty: true });
          const everything = [...document.querySelectorAll(tags.join())].flatMap(
            ({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])],
          );
          const backdrop = (element: Element): string => {
            for (
              let at: Node | null = element;
              at;
              at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null
            ) {
              const colour = at instanceof Element ? getComputedStyle(at).backgroundColor : '';
              if (colour && !colour.endsWith(', 0)')) return colour;
            }
            return getComputedStyle(document.documentElement).backgroundColor;
          };
          return everything.filter(shown).flatMap((element) => {
            const { color, borderTopStyle, borderTopWidth, textDecorationLine } =
              getComputedStyle(element);
            const name = `${element.localName}.${element.className} "${(element.textContent ?? '').slice(0, 20)}"`;
            const hasWords = [...element.childNodes].some(
              (node) => node instanceof Text && node.data.trim(),
            );
            const faults: string[] = [];
            if (hasWords && color === backdrop(element)) faults.push(`${name} is not to be seen`);
            // In a line of text an action is a word or a sign of it.
            const isBox = element.matches('.card, .pill, .card .action, .card button, textarea');
            if (isBox && (borderTopStyle === 'none' || parseFloat(borderTopWidth) === 0))
              faults.push(`${name} has no edge`);
            if (
              element.matches('a.link, .pill a:not(.line)') &&
              !textDecorationLine.includes('underline')
            )
              faults.push(`${name} is no link to the eye`);
            return faults;
          });
        },
        [...kitTags],
      );
      assert.deepEqual(lost, []);
      await leave(page);
    });

    it(`needs no sideways scrolling and hides no focus at 400 %: ${state}`, async () => {
      // 1,280 by 1,024 pixels of a screen, each CSS pixel four of them wide.
      const page = await open(state, {
        viewport: { width: 320, height: 256 },
        deviceScaleFactor: 4,
        reducedMotion: 'reduce',
      });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(sideways, 320);
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const place = await page.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          if (!active || active === document.body) return null;
          const { left, right, top, bottom } = active.getBoundingClientRect();
          return { left, right, top, bottom, name: active.outerHTML.slice(0, 80) };
        });
        if (place === null) break;
        const { left, right, top, bottom, name } = place;
        assert.ok(left >= 0 && right <= 320, `${name} fits the width`);
        assert.ok(bottom > 0 && top < 256, `${name} is in view`);
      }
      await leave(page);
    });
  }
});
