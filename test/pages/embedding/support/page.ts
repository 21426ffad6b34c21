// Parts of the pages these tests write.

import { expect } from '@open-wc/testing';
import { keepPage } from '../../support/own-page.ts';
import { openPage, wordsOf, type Moment, type ShopPage } from '../../support/shop-page.ts';

export const badge =
  '<laurel-points-badge><a href="/account.html">Your points</a></laurel-points-badge>';
export const badgeDivision =
  '<div data-laurel="points-badge"><a href="/account.html">Your points</a></div>';
export const tier =
  '<laurel-tier-progress><a href="/account.html">Your tier</a></laurel-tier-progress>';

export const styleSheet = '<link rel="stylesheet" href="/laurel/laurel.css">';

/** What one page view asks of the shop, however many widgets there are. */
export const once = { token: 1, member: 1, programme: 1 };
/** What a page without a member's answer asks. */
export const nothingAsked = { token: 0, member: 0, programme: 0 };

/** What a shop's own scripts need that make markup of text, as most such libraries do. */
export const ordinaryPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'self'";

/** A page of a shop without the strict policy of the demo's. */
export const openOrdinaryPage = async (
  head: string,
  body: string,
  width?: number,
  moment?: Moment,
): Promise<ShopPage> =>
  openPage(await keepPage(head, body, { policy: ordinaryPolicy }), width, moment);

/** Adds a script to a page that stands open, and waits until it has run. */
export function runScript(
  { document }: ShopPage,
  src: string,
  data: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const script = document.createElement('script');
  script.src = src;
  Object.assign(script.dataset, data);
  const ran = new Promise((resolve) => script.addEventListener('load', resolve));
  document.body.append(script);
  return ran;
}

/** The page's own content is there to be seen, whatever became of the widgets. */
export function expectFallbacks({ document }: ShopPage, ...words: readonly string[]): void {
  const seen = [...document.querySelectorAll('a')]
    .filter((link) => link.getBoundingClientRect().height > 0)
    .map(({ textContent }) => textContent);
  expect(seen).to.deep.equal(words);
}

/** Whether a badge says how many points there are. */
export const saysPoints = (element: Element | undefined): boolean =>
  /\d[\d,]* points?/.test(wordsOf(element));
