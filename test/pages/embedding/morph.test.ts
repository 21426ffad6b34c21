// Idiomorph makes the page what the server sends, and leaves alone what is the same.

import { expect } from '@open-wc/testing';
import { reasonOf } from '../../support/survey.ts';
import { drawn, until } from '../../support/until.ts';
import { loaderTag } from '../support/own-page.ts';
import { someMember, signInToAnswer } from '../support/people.ts';
import { allReach, type ShopPage } from '../support/shop-page.ts';
import { signIn } from '../support/visitor.ts';
import { heardIn, listen } from './support/console.ts';
import {
  answerHalf,
  expectHalfAnswered,
  expectUntouched,
  survey,
  surveyDivision,
} from './support/half-answered.ts';
import { badge, badgeDivision, openOrdinaryPage, saysPoints, tier } from './support/page.ts';

interface Idiomorph {
  morph(old: Element, fresh: string, options: { readonly morphStyle: 'innerHTML' }): void;
}

const library = '<script src="/node_modules/idiomorph/dist/idiomorph.js"></script>';

const open = async (body: string): Promise<ShopPage> =>
  openOrdinaryPage((await listen()) + library + loaderTag(), `<main>${body}</main>`);

/** The server sends the page's main part again. */
async function morph({ window: view, document }: ShopPage, body: string): Promise<void> {
  const { Idiomorph } = view as unknown as { readonly Idiomorph: Idiomorph };
  const [main] = document.getElementsByTagName('main');
  if (!main) throw new Error('The page has no main part.');
  Idiomorph.morph(main, body, { morphStyle: 'innerHTML' });
  await drawn(view);
}

/** Idiomorph finds a tag again by its id alone where much has changed around it, as any other element. */
const spellings = {
  'a tag with an id': { badge, survey: survey.replace('metric', 'id="ours" metric') },
  'a division': { badge: badgeDivision, survey: surveyDivision },
};

describe('embedding 5, morph: Idiomorph', () => {
  beforeEach(signInToAnswer);

  for (const [spelling, { badge: points, survey: question }] of Object.entries(spellings)) {
    it(`keeps a half-answered survey where the page stays the same: ${spelling}`, async () => {
      const page = await open(`<h1>Hello</h1>${question}`);
      const before = await answerHalf(page);
      await morph(page, `<h1>Hello</h1>${question}`);
      await expectHalfAnswered(page);
      await allReach(page, 'ready');
      expect(page.widgets()[0]).to.equal(before);
      page.close();
    });

    it(`keeps it where something new comes before it and something goes after it: ${spelling}`, async () => {
      const page = await open(`<h1>Hello</h1>${question}<p>Bye</p><div class="other">Other</div>`);
      const before = await answerHalf(page);
      await morph(page, `<h1>Hello</h1><div class="new">New</div><p>More</p>${question}`);
      await expectHalfAnswered(page);
      expect(page.widgets()[0]).to.equal(before);
      expect(page.document.querySelector('main')?.textContent).to.match(/Hello.*New.*More/s);
      page.close();
    });

    it(`keeps it among divisions of the page’s own: ${spelling}`, async () => {
      const own = '<div class="own">Own</div>';
      const page = await open(`${own}${question}${own}${own}`);
      await answerHalf(page);
      for (const body of [`${question}${own}`, `${own}${own}${question}`, `${own}${question}`]) {
        await morph(page, body);
        await expectHalfAnswered(page);
      }
      expect(page.document.querySelectorAll('.own')).to.have.lengthOf(1);
      expect(page.document.querySelectorAll('[data-laurel]')).to.have.lengthOf(0);
      page.close();
    });

    it(`takes new content and a new attribute: ${spelling}`, async () => {
      const page = await open(question + points);
      await answerHalf(page);
      const other = question.replace('csat', 'thumbs');
      await morph(page, other + points.replace('Your points', 'Points'));
      await until(
        () => page.widgets('laurel-feedback-survey[metric=thumbs]:state(ready)')[0],
        'the other question',
      );
      await allReach(page, 'ready');
      expect(page.widgets()).to.have.lengthOf(2);
      expect(page.widgets('laurel-points-badge')[0]?.textContent).to.equal('Points');
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });

    it(`changes as many widgets as the server says: ${spelling}`, async () => {
      const page = await open(points.repeat(3));
      await until(() => page.widgets().length === 3, 'three badges');
      await allReach(page, 'ready');
      const before = new Set(page.widgets());
      for (const count of [3, 1, 4, 2]) {
        await morph(page, points.repeat(count));
        await until(() => page.widgets().length === count, `${count} badges`);
        await allReach(page, 'ready');
        expect(page.widgets().every(saysPoints)).to.equal(true);
        expect(before.has(page.widgets()[0] ?? page.document.body)).to.equal(true);
      }
      page.close();
    });
  }

  it('keeps a division with an id, in whatever it stands', async () => {
    const named = surveyDivision.replace('data-laurel', 'id="ours" data-laurel');
    const page = await open(`<p>One</p>${named}`);
    await answerHalf(page);
    await morph(page, `<section><p>Two</p></section><section>${named}</section>`);
    await expectHalfAnswered(page);
    expect(page.widgets()[0]?.id).to.equal('ours');
    page.close();
  });

  it('keeps the focus in a tag that stays where it is', async () => {
    const page = await open(`<h1>Hello</h1>${survey}`);
    const before = await answerHalf(page);
    reasonOf(before).focus();
    await morph(page, `<h1>Hello again</h1>${survey}`);
    expect(page.document.activeElement).to.equal(before);
    expect(before.shadowRoot?.activeElement).to.equal(reasonOf(before));
    await expectHalfAnswered(page);
    page.close();
  });

  it('does not bring back what was put in long ago: a division that has gone begins anew', async () => {
    const page = await open(surveyDivision);
    const gone = await answerHalf(page);
    await morph(page, '<p>Elsewhere</p>');
    const leftAt = performance.now();
    await until(() => performance.now() > leftAt + 1_100, 'a second');
    await morph(page, surveyDivision);
    await expectUntouched(page);
    expect(page.widgets()[0]).not.to.equal(gone);
    page.close();
  });
});

describe('embedding 5, morph: what a morph sees of an element', () => {
  it('is what the server sent, so that there is nothing to take away', async () => {
    await signIn(await someMember());
    const page = await open(badge + tier);
    await allReach(page, 'ready');
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changes.push(...records));
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    watch.observe(page.document.body, all);
    await morph(page, badge + tier);
    expect(changes).to.have.lengthOf(0);
    watch.disconnect();
    page.close();
  });
});
