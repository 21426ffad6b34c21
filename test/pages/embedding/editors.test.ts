// Where somebody writes the page: sample data, whatever is pressed, and nobody is asked or told.

import { expect } from '@open-wc/testing';
import { choose, sendButtonOf } from '../../support/survey.ts';
import { until } from '../../support/until.ts';
import { keepFile, keepScript, loaderTag } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import { forgetRequests, requestsSince } from '../support/server.ts';
import { allReach, wordsOf, type ShopPage } from '../support/shop-page.ts';
import { signIn } from '../support/visitor.ts';
import { heardIn, listen } from './support/console.ts';
import { survey, surveyDivision } from './support/half-answered.ts';
import { badge, badgeDivision, openOrdinaryPage, tier } from './support/page.ts';

const card =
  '<laurel-referral-card><a href="/friends.html">Your friends</a></laurel-referral-card>';
const everything = badge + tier + survey + card;

/** A site that counts what people do, with their consent. */
const counting = `
  import { connectAnalytics, dataLayer } from '/laurel/analytics.js';
  self.dataLayer = [];
  connectAnalytics({ to: [dataLayer()], consent: () => ({ events: true }), impressions: true });
  self.counts = true;`;

const design = (mode: string): Promise<string> =>
  keepScript(`self.Shopify = { designMode: ${mode} };`);

/** Requests to the API and the token address. */
const asked = async (): Promise<readonly string[]> =>
  (await requestsSince())
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/api/') || path === '/laurel/token');

const canvases: Readonly<Record<string, (body: string) => Promise<readonly [string, string]>>> = {
  'the block editor’s canvas': async (body) => [
    loaderTag(),
    // A parser gives what this tag says to the body that is there already.
    `<body class="editor-styles-wrapper">${body}`,
  ],
  'the theme editor': async (body) => [
    `<script src="${await design('true')}"></script>${loaderTag()}`,
    body,
  ],
  'preview mode': async (body) => [loaderTag('data-api="preview"'), body],
  'elements with the attribute preview': async (body) => [
    loaderTag(),
    body.replaceAll(/<(laurel-[\w-]+|div data-laurel="[\w-]+")/g, (start) =>
      start.includes('data-laurel') ? `${start} data-laurel-preview` : `${start} preview`,
    ),
  ],
};

describe('embedding 6, editor modes', () => {
  let start: string;
  beforeEach(async () => {
    await signIn(await someMember());
    const analytics = await keepFile(counting, 'text/javascript', 'js');
    start = `${await listen()}<script type="module" src="${analytics}"></script>`;
    await forgetRequests();
  });

  const countedIn = ({ window: view }: ShopPage): unknown => Reflect.get(view, 'dataLayer');

  for (const [name, canvas] of Object.entries(canvases)) {
    it(`show sample data in ${name}, and keep what is pressed to themselves`, async () => {
      const [head, body] = await canvas(everything);
      const page = await openOrdinaryPage(start + head, body);
      await allReach(page, 'ready');
      await until(() => Reflect.get(page.window, 'counts'), 'the analytics');
      const question = page.widgets('laurel-feedback-survey')[0];
      if (!question) throw new Error('There is no survey.');
      choose(question, 4);
      await until(() => question.shadowRoot?.querySelector('input:checked'), 'the score');
      sendButtonOf(question).click();
      await until(() => !question.shadowRoot?.querySelector('input[type=radio]'), 'the thanks');
      const copy = page.widgets('laurel-referral-card')[0]?.shadowRoot?.querySelector('button');
      copy?.click();
      page.document.dispatchEvent(new Event('laurel-session-change'));
      page.window.dispatchEvent(new Event('online'));
      expect(await asked()).to.deep.equal([]);
      expect(countedIn(page)).to.deep.equal([]);
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });

    it(`show divisions in ${name}, too`, async () => {
      const [head, body] = await canvas(badgeDivision + surveyDivision);
      const page = await openOrdinaryPage(start + head, body);
      await until(() => page.widgets().length === 2, 'both elements');
      await allReach(page, 'ready');
      expect(await asked()).to.deep.equal([]);
      page.close();
    });
  }

  it('show a section again that the theme editor has put in anew', async () => {
    const [head, body] = [
      `<script src="${await design('true')}"></script>${loaderTag()}`,
      `<section id="section">${badge}</section>`,
    ];
    const page = await openOrdinaryPage(start + head, body);
    await allReach(page, 'ready');
    for (let round = 0; round < 3; round += 1) {
      const section = page.document.querySelector('#section');
      if (section) section.outerHTML = `<section id="section">${badge}${tier}</section>`;
      await allReach(page, 'ready');
    }
    expect(page.widgets()).to.have.lengthOf(2);
    expect(await asked()).to.deep.equal([]);
    expect(heardIn(page)).to.deep.equal([]);
    page.close();
  });

  for (const [spelling, live] of [
    [badge.replace('badge>', 'badge preview="false">'), () => undefined],
    [badge.replace('badge>', 'badge preview>'), (tag: Element) => tag.removeAttribute('preview')],
    [badgeDivision.replace('<div', '<div data-laurel-preview="off"'), () => undefined],
  ] as const)
    it(`end where an element no longer shows sample data: ${spelling}`, async () => {
      const page = await openOrdinaryPage(start + loaderTag(), spelling);
      await until(() => page.widgets()[0]?.shadowRoot?.querySelector('*'), 'the element');
      page.widgets().forEach(live);
      await until(async () => (await asked()).includes('/api/loyalty/member'), 'the member');
      await allReach(page, 'ready');
      page.close();
    });

  it('end at the shop itself, which is told that nobody designs it', async () => {
    const head = `<script src="${await design('undefined')}"></script>${loaderTag()}`;
    const page = await openOrdinaryPage(start + head, badge);
    await allReach(page, 'ready');
    expect(await asked()).to.include('/api/loyalty/member');
    page.close();
  });

  it('show one element with sample data among others with the member’s', async () => {
    const page = await openOrdinaryPage(
      start + loaderTag(),
      badge + badge.replace('badge>', 'badge preview>'),
    );
    await allReach(page, 'ready');
    const [own, sample] = page.widgets().map(wordsOf);
    expect(sample).to.contain('1,240');
    expect(own).not.to.equal(sample);
    page.close();
  });
});
