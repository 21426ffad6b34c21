// Files that do not come: refused by the page's policy, missing, cut off. The page keeps its own links, and its
// console is not flooded.

import { expect } from '@open-wc/testing';
import { until } from '../../support/until.ts';
import { keepPage, loaderTag, openOwnPage } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import { endFaults, fault } from '../support/server.ts';
import { openPage, type ShopPage } from '../support/shop-page.ts';
import { signIn } from '../support/visitor.ts';
import { heardIn, listen } from './support/console.ts';
import { badge, badgeDivision, expectFallbacks, tier } from './support/page.ts';

const many = 12;
const crowd = badge.repeat(many) + tier.repeat(many);
const links = [
  ...Array<string>(many).fill('Your points'),
  ...Array<string>(many).fill('Your tier'),
];

/** One line for each file that did not come, and none for each tag. */
const expectQuiet = (page: ShopPage, most: number): void => {
  expect(heardIn(page).length, heardIn(page).join('\n')).to.be.at.most(most);
};

describe('embedding 4, load order: files that do not come', () => {
  beforeEach(async () => {
    await signIn(await someMember());
  });
  afterEach(() => endFaults());

  it('are no matter when the page’s policy allows no script at all', async () => {
    const path = await keepPage(loaderTag(), crowd, {
      policy: "default-src 'self'; script-src 'none'",
    });
    const page = await openPage(path);
    expectFallbacks(page, ...links);
    page.close();
  });

  it('are told once each when the page’s policy allows the loader alone', async () => {
    const own = '/__test/files/';
    const policy = `default-src 'self'; img-src data:; script-src ${location.origin}${own} ${location.origin}/laurel/laurel.js`;
    const path = await keepPage((await listen()) + loaderTag(), crowd, { policy });
    const page = await openPage(path);
    await until(() => heardIn(page).length >= 2, 'warnings');
    expectFallbacks(page, ...links);
    expectQuiet(page, 3);
    expect(page.violations).to.have.lengthOf.at.most(3);
    page.close();
  });

  it('are no matter when the loader is not there', async () => {
    const page = await openOwnPage(
      (await listen()) + loaderTag().replace('laurel.js', 'no-laurel.js'),
      crowd,
    );
    expectFallbacks(page, ...links);
    expect(heardIn(page)).to.deep.equal([]);
    page.close();
  });

  for (const [how, what] of [
    ['missing', { status: 404 }],
    ['refused', { status: 403 }],
    ['cut off', { lost: true }],
  ] as const) {
    it(`are told once each when all but the loader are ${how}`, async () => {
      await fault({ path: '/laurel/laurel.js' });
      await fault({ path: '/laurel/', ...what });
      const page = await openOwnPage((await listen()) + loaderTag(), crowd);
      await until(() => heardIn(page).length >= 2, 'warnings');
      expectFallbacks(page, ...links);
      expectQuiet(page, 3);
      page.close();
    });
  }

  it('of one element are no matter for the others', async () => {
    await fault({ path: '/laurel/points-badge.js', status: 404 });
    const page = await openOwnPage((await listen()) + loaderTag(), badge + tier);
    await until(() => page.widgets('laurel-tier-progress:state(ready)')[0], 'the other element');
    await until(() => heardIn(page).length > 0, 'a warning');
    expectFallbacks(page, 'Your points');
    expectQuiet(page, 1);
    page.close();
  });

  it('of the elements are no matter for a division, which keeps its link', async () => {
    await fault({ path: '/laurel/points-badge.js', status: 404 });
    const page = await openOwnPage((await listen()) + loaderTag(), badgeDivision);
    await until(() => heardIn(page).length > 0, 'a warning');
    expectFallbacks(page, 'Your points');
    // Once for the division and once for the tag it becomes.
    expectQuiet(page, 2);
    page.close();
  });
});
