// Turbo swaps bodies, keeps snapshots of them, and morphs: one document sees many pages.

import { expect } from '@open-wc/testing';
import { until } from '../../support/until.ts';
import { keepPage, loaderTag } from '../support/own-page.ts';
import { signInToAnswer } from '../support/people.ts';
import { askedIn, forgetProgramme, forgetRequests, requestsSince } from '../support/server.ts';
import { allReach, openPage, type ShopPage } from '../support/shop-page.ts';
import { heardIn, listen } from './support/console.ts';
import {
  answerHalf,
  expectHalfAnswered,
  expectUntouched,
  survey,
  surveyDivision,
} from './support/half-answered.ts';
import { badge, badgeDivision, once, ordinaryPolicy, saysPoints, tier } from './support/page.ts';

const library =
  '<script src="/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js" data-turbo-eval="false"></script>';
const morphs =
  '<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">';

interface Turbo {
  visit(path: string, options?: { readonly action?: 'replace' | 'advance' }): void;
  renderStreamMessage(message: string): void;
  session: { refresh(path: string): void };
}
const turboOf = ({ window: view }: ShopPage): Turbo => Reflect.get(view, 'Turbo') as Turbo;

/** Does something and waits until Turbo has drawn the page it leads to; previews from its cache do not count. */
async function drawnBy({ document }: ShopPage, act: () => void): Promise<void> {
  const loaded = new Promise((resolve) =>
    document.addEventListener('turbo:load', resolve, { once: true }),
  );
  act();
  await loaded;
}

const options = { policy: ordinaryPolicy };

describe('embedding 5, Turbo', () => {
  let head: string;
  beforeEach(async () => {
    await signInToAnswer();
    await forgetProgramme();
    head = (await listen()) + library + loaderTag();
  });

  const visit = async (page: ShopPage, path: string): Promise<void> => {
    await drawnBy(page, () => turboOf(page).visit(path));
  };

  for (const [spelling, points] of Object.entries({ tag: badge, division: badgeDivision })) {
    it(`brings the widgets of a page that is visited, without asking again: ${spelling}`, async () => {
      const second = await keepPage(head, `<h1>Second</h1>${points}${tier}`, options);
      await forgetRequests();
      const page = await openPage(await keepPage(head, points, options));
      await until(() => page.widgets()[0], 'the first page’s badge');
      await allReach(page, 'ready');
      await visit(page, second);
      await until(() => page.widgets().length === 2, 'the second page’s widgets');
      await allReach(page, 'ready');
      expect(page.document.body.textContent).to.contain('Second');
      expect(askedIn(await requestsSince())).to.deep.equal(once);
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });

    it(`shows each widget once when the visitor goes back: ${spelling}`, async () => {
      const second = await keepPage(head, '<h1>Second</h1>', options);
      const page = await openPage(await keepPage(head, `<h1>First</h1>${points}`, options));
      await until(() => page.widgets()[0], 'the badge');
      await allReach(page, 'ready');
      await visit(page, second);
      expect(page.widgets()).to.have.lengthOf(0);
      await drawnBy(page, () => page.window.history.back());
      await until(() => page.widgets().length === 1, 'the badge');
      await allReach(page, 'ready');
      expect(page.widgets().every(saysPoints)).to.equal(true);
      expect(page.widgets()[0]?.querySelectorAll('a')).to.have.lengthOf(1);
      expect(page.document.querySelectorAll('[data-laurel]')).to.have.lengthOf(0);
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });
  }

  it('runs a loader in the body with every visit, which is silent and asks nothing', async () => {
    const bare = (await listen()) + library;
    const second = await keepPage(bare, `<h1>Second</h1>${badge}${loaderTag()}`, options);
    await forgetRequests();
    const page = await openPage(await keepPage(bare, badge + loaderTag(), options));
    await allReach(page, 'ready');
    await visit(page, second);
    await until(() => page.document.body.textContent?.includes('Second'), 'the second page');
    await allReach(page, 'ready');
    expect(askedIn(await requestsSince())).to.deep.equal(once);
    expect(heardIn(page)).to.deep.equal([]);
    page.close();
  });

  it('keeps a permanent survey from page to page, half answered', async () => {
    const kept = `<div id="kept" data-turbo-permanent>${survey}</div>`;
    const second = await keepPage(head, `<h1>Second</h1>${kept}`, options);
    const page = await openPage(await keepPage(head, `<h1>First</h1>${kept}`, options));
    const before = await answerHalf(page);
    await visit(page, second);
    await until(() => page.document.body.textContent?.includes('Second'), 'the second page');
    await expectHalfAnswered(page);
    expect(page.widgets()[0]).to.equal(before);
    page.close();
  });

  it('begins a survey of another page anew', async () => {
    const second = await keepPage(head, `<h1>Second</h1>${survey}`, options);
    const page = await openPage(await keepPage(head, survey, options));
    const before = await answerHalf(page);
    await visit(page, second);
    await until(() => !before.isConnected, 'the second page');
    await expectUntouched(page);
    page.close();
  });

  for (const [spelling, question] of Object.entries({ tag: survey, division: surveyDivision })) {
    it(`keeps a half-answered survey through a refresh that morphs: ${spelling}`, async () => {
      const page = await openPage(
        await keepPage(morphs + head, `<h1>First</h1>${question}`, options),
      );
      const { pathname } = page.window.location;
      const before = await answerHalf(page);
      await keepPage(morphs + head, `<h1>Second</h1>${question}<p>More</p>`, {
        ...options,
        path: pathname,
      });
      await drawnBy(page, () => turboOf(page).visit(pathname, { action: 'replace' }));
      await until(() => page.document.body.textContent?.includes('Second'), 'the new page');
      await expectHalfAnswered(page);
      expect(page.widgets()[0]).to.equal(before);
      await allReach(page, 'ready');
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });

    it(`keeps it through a stream that morphs: ${spelling}`, async () => {
      const page = await openPage(
        await keepPage(head, `<div id="part"><h2>First</h2>${question}</div>`, options),
      );
      await answerHalf(page);
      turboOf(page).renderStreamMessage(
        `<turbo-stream action="update" method="morph" target="part">
           <template><h2>Second</h2>${question}</template></turbo-stream>`,
      );
      await until(() => page.document.body.textContent?.includes('Second'), 'the new part');
      await expectHalfAnswered(page);
      page.close();
    });

    it(`brings what a frame holds, first and later: ${spelling}`, async () => {
      const inside = (words: string): string =>
        `<turbo-frame id="inside"><h2>${words}</h2>${question}</turbo-frame>`;
      const later = await keepPage(head, inside('Second'), options);
      const page = await openPage(await keepPage(head, badge + inside('First'), options));
      await answerHalf(page);
      const points = page.widgets('laurel-points-badge')[0];
      page.document.querySelector('turbo-frame')?.setAttribute('src', later);
      await until(() => page.document.body.textContent?.includes('Second'), 'the frame');
      await allReach(page, 'ready');
      expect(page.widgets('laurel-points-badge')[0]).to.equal(points);
      expect(page.widgets('laurel-feedback-survey')).to.have.lengthOf(1);
      page.close();
    });
  }
});
