// With `laurel-data.css` nothing moves where the spelling that sanitizers leave standing comes to life.

import { expect } from '@open-wc/testing';
import { until } from '../support/until.ts';
import { loaderTag, keepPage, openOwnPage } from './support/own-page.ts';
import { someMember } from './support/people.ts';
import { allReach, openPage, type ShopPage } from './support/shop-page.ts';
import { signIn } from './support/visitor.ts';

const sheets = `<link rel="stylesheet" href="/laurel/laurel.css">
  <link rel="stylesheet" href="/laurel/laurel-data.css">`;
const link = '<a href="/account.html">Your account</a>';
const body = `
  <header>Menu <div data-laurel="points-badge" data-laurel-show="balance worth">${link}</div> <b>beside</b></header>
  <p>Text</p><div data-laurel="points-badge" data-laurel-variant="card">${link}</div>
  <p>Text</p><div data-laurel="tier-progress" data-laurel-criteria="1">${link}</div>
  <p>Text</p><div data-laurel="feedback-survey" data-laurel-metric="csat">${link}</div>
  <p>Text</p><div data-laurel="referral-card" data-laurel-show="rewards link">${link}</div>
  <p>Text</p>`;

const placesIn = ({ document }: ShopPage): readonly string[] =>
  [...document.querySelectorAll('p, b')].map((element) => {
    const { left, top } = element.getBoundingClientRect();
    return `${left.toFixed(0)} ${top.toFixed(0)}`;
  });

describe('a page of divisions', () => {
  for (const width of [320, 768, 1280])
    it(`does not move at ${width} px when they become elements`, async () => {
      await signIn(await someMember());
      const still = await openPage(await keepPage(sheets, body), width);
      const before = placesIn(still);
      still.close();
      const page = await openOwnPage(sheets + loaderTag(), body, width);
      await until(() => page.widgets().length === 5, 'all five');
      await allReach(page, 'ready');
      expect(placesIn(page)).to.deep.equal(before);
      page.close();
    });
});
