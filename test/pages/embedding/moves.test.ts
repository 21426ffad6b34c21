// What a page by the loader does with its elements itself: it moves them about and copies them.

import { expect } from '@open-wc/testing';
import { drawn, until } from '../../support/until.ts';
import { keepPage, loaderTag, openOwnPage } from '../support/own-page.ts';
import { signInToAnswer } from '../support/people.ts';
import { askedIn, forgetProgramme, forgetRequests, requestsSince } from '../support/server.ts';
import { allReach, openPage, wordsOf, type ShopPage } from '../support/shop-page.ts';
import { heardIn, listen } from './support/console.ts';
import { answerHalf, expectHalfAnswered, survey, surveyDivision } from './support/half-answered.ts';
import { badge, badgeDivision, once, saysPoints } from './support/page.ts';

const places = '<main id="one"></main><main id="two"></main>';
const place = ({ document }: ShopPage, id: string): Element => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no place ${id}.`);
  return found;
};

const ways: Readonly<Record<string, (to: Element, what: Element) => void>> = {
  append: (to, what) => to.append(what),
  insertBefore: (to, what) => to.insertBefore(what, to.firstChild),
  replaceChildren: (to, what) => to.replaceChildren(what),
  moveBefore(to, what) {
    // Where a browser has none, pages append instead.
    if ('moveBefore' in to) to.moveBefore(what, null);
    else (to as Element).append(what);
  },
};

describe('embedding 5, moves', () => {
  beforeEach(async () => {
    await signInToAnswer();
    await forgetProgramme();
    await forgetRequests();
  });

  for (const [spelling, question] of Object.entries({ tag: survey, division: surveyDivision })) {
    for (const [way, move] of Object.entries(ways)) {
      it(`by ${way} keep a half-answered survey, and ask nothing: ${spelling}`, async () => {
        const page = await openOwnPage((await listen()) + loaderTag(), question + places);
        const element = await answerHalf(page);
        await forgetRequests();
        for (const id of ['one', 'two', 'one']) {
          move(place(page, id), element);
          await drawn(page.window);
        }
        await expectHalfAnswered(page);
        await allReach(page, 'ready');
        expect(askedIn(await requestsSince()).member).to.equal(0);
        expect(heardIn(page)).to.deep.equal([]);
        page.close();
      });
    }
  }

  it('of what has not become an element yet do not confuse the loader', async () => {
    const page = await openOwnPage(loaderTag(), badgeDivision + badge + places);
    for (const id of ['one', 'two'])
      place(page, id).append(
        ...page.document.querySelectorAll('[data-laurel], laurel-points-badge'),
      );
    await until(() => page.widgets().length === 2, 'both elements');
    await allReach(page, 'ready');
    expect(page.document.querySelectorAll('#two > laurel-points-badge')).to.have.lengthOf(2);
    expect(askedIn(await requestsSince())).to.deep.equal(once);
    page.close();
  });
});

describe('embedding 5, copies', () => {
  beforeEach(async () => {
    await signInToAnswer();
    await forgetProgramme();
    await forgetRequests();
  });

  for (const [spelling, points] of Object.entries({ tag: badge, division: badgeDivision })) {
    it(`made of a page’s part work by themselves, before and after the loader: ${spelling}`, async () => {
      const page = await openOwnPage(
        (await listen()) + loaderTag(),
        `<main id="one">${points}</main>`,
      );
      await until(() => page.widgets()[0], 'the element');
      await allReach(page, 'ready');
      const { body } = page.document;
      body.append(place(page, 'one').cloneNode(true));
      // A template holds what is nowhere on the page yet.
      const template = page.document.createElement('template');
      template.content.append(place(page, 'one').cloneNode(true));
      body.append(page.document.importNode(template.content, true));
      await until(() => page.widgets().length === 3, 'the copies');
      await allReach(page, 'ready');
      expect(new Set(page.widgets().map(wordsOf)).size).to.equal(1);
      expect(page.widgets().every(saysPoints)).to.equal(true);
      place(page, 'one').remove();
      expect(page.widgets().every(saysPoints)).to.equal(true);
      expect(askedIn(await requestsSince())).to.deep.equal(once);
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });
  }
});

describe('embedding 5, <base href>', () => {
  beforeEach(async () => {
    await signInToAnswer();
    await forgetProgramme();
    await forgetRequests();
  });

  const open = async (base: string, tag: string): Promise<ShopPage> =>
    openPage(
      await keepPage(`<base href="${base}">${await listen()}${tag}`, badge + badgeDivision, {
        policy: "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:",
      }),
    );

  const expectBoth = async (page: ShopPage): Promise<void> => {
    await until(() => page.widgets().length === 2, 'both elements');
    await allReach(page, 'ready');
    expect(askedIn(await requestsSince())).to.deep.equal(once);
    expect(heardIn(page)).to.deep.equal([]);
    page.close();
  };

  it('of the same shop: addresses are relative to it, as all others on the page', async () => {
    const tag = `<script async src="../../laurel/laurel.js"
      data-api="../../api/loyalty" data-token-url="../../laurel/token"></script>`;
    await expectBoth(await open('/shop/en/', tag));
  });

  it('of the same shop leaves addresses alone that begin with a slash', async () => {
    await expectBoth(await open('/shop/en/', loaderTag()));
  });

  it('set by a script after the loader has come changes nothing', async () => {
    const page = await openPage(
      await keepPage((await listen()) + loaderTag(), badge, {
        policy: "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:",
      }),
    );
    await allReach(page, 'ready');
    const base = page.document.createElement('base');
    base.href = 'https://elsewhere.example/';
    page.document.head.append(base);
    const division = page.document.createElement('div');
    division.dataset['laurel'] = 'tier-progress';
    page.document.body.append(division);
    await until(() => page.widgets().length === 2, 'the division’s element');
    await allReach(page, 'ready');
    expect(heardIn(page)).to.deep.equal([]);
    page.close();
  });
});
