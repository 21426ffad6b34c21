// Chromium's own account of layout shift, from the first byte on.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useShop } from './support/browser.ts';
import { allReach, signInAsSomebody } from './support/shopper.ts';

interface LayoutShiftSource {
  readonly node: Node | null;
  readonly previousRect: DOMRectReadOnly;
  readonly currentRect: DOMRectReadOnly;
}

const paths = [
  '/',
  '/product.html?id=moka-pot',
  '/account.html',
  '/rewards.html',
  '/feedback.html',
  '/widgets.html',
  '/__test/sixty',
];

describe('layout shift as Chromium counts it', () => {
  const surroundings = useShop();

  for (const width of [320, 768, 1280]) {
    for (const who of ['member', 'guest'] as const) {
      it(`is 0.000 at ${width} px for a ${who}, in four languages`, async () => {
        const context = await surroundings().visitor({ viewport: { width, height: 900 } });
        if (who === 'member') await signInAsSomebody(context);
        const page = await context.newPage();
        await page.addInitScript(() => {
          const shifts: unknown[] = [];
          Object.assign(globalThis, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { value, sources } = entry as PerformanceEntry & {
                readonly value: number;
                readonly sources: readonly LayoutShiftSource[];
              };
              const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
                const name = (node as Element | null)?.className ?? node?.nodeName;
                return `${name}: ${from.x},${from.y} to ${to.x},${to.y}`;
              });
              shifts.push({ value, moved });
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        for (const language of ['en', 'de', 'ar', 'zh-Hans']) {
          for (const path of paths) {
            await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
            await allReach(page, who === 'member' ? 'ready' : 'guest');
            const shifts = await page.evaluate(
              () =>
                new Promise((resolve) => {
                  const known = (): void => resolve(Reflect.get(globalThis, 'shifts'));
                  requestAnimationFrame(() => requestAnimationFrame(known));
                }),
            );
            assert.deepEqual(shifts, [], `${path} in ${language}`);
          }
        }
        await context.close();
      });
    }
  }
});
