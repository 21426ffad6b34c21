// What a shopper does and sees in a real tab.

import type { BrowserContext, Page } from 'playwright-core';
import { kit } from '../../support/kit.ts';

/** Customer numbers of the demo's members, interesting ones first. */
export async function listMembers({ request }: BrowserContext): Promise<readonly string[]> {
  const answer = await request.get('/sign-in.html');
  const found = (await answer.text()).matchAll(/name="member" value="([^"]+)"/g);
  return [...found].map(([, member]) => member ?? '');
}

export async function signIn(context: BrowserContext, member: string): Promise<void> {
  const answer = await context.request.post('/sign-in', {
    form: { member },
    headers: { accept: 'application/json' },
  });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}`);
}

/** Signs in as the nth member the shop lists. */
export async function signInAsSomebody(context: BrowserContext, nth = 0): Promise<void> {
  const member = (await listMembers(context))[nth];
  if (member === undefined) throw new Error('The sign-in page lists too few members.');
  await signIn(context, member);
}

export async function signOut(context: BrowserContext): Promise<void> {
  await context.request.post('/sign-out', { headers: { accept: 'application/json' } });
}

/** Waits until every widget of the page shows this state; one with sample data is ready in any case. */
export async function allReach(page: Page, state: string): Promise<void> {
  await page.waitForFunction(
    ({ name, selector }) => {
      const widgets = [...document.querySelectorAll(selector)];
      const awaited = (widget: Element): string =>
        Reflect.get(widget, 'preview') === true ? 'ready' : name;
      return (
        widgets.length > 0 &&
        widgets.every((widget) => widget.matches(`:state(${awaited(widget)})`))
      );
    },
    { name: state, selector: kit },
  );
}

/** Words of the first widget that fits, shadow tree included. */
export function wordsOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const children = [...(element.shadowRoot?.children ?? [])];
      const texts = children.filter(({ localName }) => localName !== 'style');
      return texts
        .map(({ textContent }) => textContent)
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
    });
}

/** Waits until the first widget that fits says something else, with a figure in it. */
export async function changed(page: Page, selector: string, before: string): Promise<void> {
  const giveUpAt = Date.now() + 20_000;
  for (;;) {
    const words = await wordsOf(page, selector);
    if (words !== before && /\d/.test(words)) return;
    if (Date.now() > giveUpAt) throw new Error(`${selector} still says: ${before}`);
    await page.waitForTimeout(50);
  }
}
