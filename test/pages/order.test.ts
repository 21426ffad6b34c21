// An order placed at the shop goes through the API and comes back as points.

import { expect } from '@open-wc/testing';
import { demoPages } from './support/demo.ts';
import { someMember } from './support/people.ts';
import { allReach, openPage, wordsOf, type ShopPage } from './support/shop-page.ts';
import { until } from '../support/until.ts';
import { putInCart, signIn } from './support/visitor.ts';

describe('an order placed at the shop', () => {
  it('moves badge and tier bar on the thank-you page, by itself', async () => {
    await signIn(await someMember());
    const before = await accountWords();
    await putInCart('moka-pot', 2);
    const page = await openPage(demoPages.cart);
    page.document.querySelector<HTMLElement>('form[action="/orders"] button')?.click();
    const thanks = await until(
      () => page.document.URL !== page.window.document.URL && page.window.document,
      'the thank-you page',
    );
    const widget = (tag: string): Element | undefined =>
      thanks.querySelector(`main ${tag}`) ?? undefined;
    await until(() => {
      const status = thanks.querySelector('[data-order]');
      return status !== null && status.textContent === status.getAttribute('data-arrived');
    }, 'the word that the order has arrived');
    expect(wordsOf(widget('laurel-points-badge'))).to.match(/\d+ more on/);
    expect(wordsOf(widget('laurel-tier-progress'))).to.match(/\d/);
    page.close();
    const after = await accountWords();
    expect(after.badge).not.to.equal(before.badge);
    expect(after.bar).not.to.equal(before.bar);
  });
});

async function accountWords(): Promise<{ readonly badge: string; readonly bar: string }> {
  const page: ShopPage = await openPage(demoPages.account);
  await allReach(page, 'ready');
  const badge = wordsOf(page.widgets('main laurel-points-badge')[0]);
  const bar = wordsOf(page.widgets('main laurel-tier-progress')[0]);
  page.close();
  return { badge, bar };
}
