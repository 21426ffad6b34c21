// The line goes while a page by the loader stands open.

import { expect } from '@open-wc/testing';
import { until } from '../../support/until.ts';
import { loaderTag, openOwnPage } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import {
  askedIn,
  forgetRequests,
  requestsSince,
  startServer,
  stopServer,
} from '../support/server.ts';
import { allReach, wordsOf, type ShopPage } from '../support/shop-page.ts';
import { signIn } from '../support/visitor.ts';
import { heardIn, listen } from './support/console.ts';
import { badge, saysPoints, tier } from './support/page.ts';

const add = ({ document }: ShopPage, tag: string, words: string): Element => {
  const element = document.createElement(tag);
  const link = document.createElement('a');
  link.href = '/account.html';
  link.textContent = words;
  element.append(link);
  document.body.append(element);
  return element;
};

describe('embedding 4, load order: a page whose line goes', () => {
  let page: ShopPage;
  beforeEach(async () => {
    await signIn(await someMember());
    page = await openOwnPage((await listen()) + loaderTag(), badge + tier);
    await allReach(page, 'ready');
    await stopServer();
  });
  afterEach(async () => {
    await startServer();
    page.close();
  });

  it('shows the same figures in tags that come later', async () => {
    const words = wordsOf(page.widgets()[0]);
    const later = add(page, 'laurel-points-badge', 'Your points');
    await until(() => saysPoints(later), 'points');
    expect(wordsOf(later)).to.equal(words);
    expect(heardIn(page)).to.deep.equal([]);
  });

  it('leaves the link of an element that cannot be fetched, and tells it once', async () => {
    const first = add(page, 'laurel-referral-card', 'Your friends');
    await until(() => heardIn(page).length > 0, 'a warning');
    expect(first.querySelector('a')?.getBoundingClientRect().height).to.be.above(0);
    expect(heardIn(page)).to.have.lengthOf(1);
  });

  it('brings an element that nobody has asked for yet when the line is back', async () => {
    await startServer();
    add(page, 'laurel-referral-card', 'Your friends');
    await allReach(page, 'ready');
    expect(heardIn(page)).to.deep.equal([]);
  });

  it('asks once for all widgets when the line is back', async () => {
    page.document.dispatchEvent(new Event('laurel-session-change'));
    await allReach(page, 'stale');
    await startServer();
    await forgetRequests();
    page.window.dispatchEvent(new Event('online'));
    await allReach(page, 'ready');
    expect(askedIn(await requestsSince()).member).to.equal(1);
  });
});
