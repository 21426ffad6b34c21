// htmx puts what the server sends into the page, in one way or another.

import { expect } from '@open-wc/testing';
import { until } from '../../support/until.ts';
import { keepFile, keepPage, loaderTag } from '../support/own-page.ts';
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
import { badge, badgeDivision, once, ordinaryPolicy, tier } from './support/page.ts';

const library = '<script src="/node_modules/htmx.org/dist/htmx.js"></script>';
const options = { policy: ordinaryPolicy };

const keepPart = (text: string): Promise<string> =>
  keepFile(text, 'text/html; charset=utf-8', 'html', options);

describe('embedding 5, htmx', () => {
  let head: string;
  beforeEach(async () => {
    await signInToAnswer();
    await forgetProgramme();
    head = (await listen()) + library + loaderTag();
  });

  const open = async (body: string): Promise<ShopPage> =>
    openPage(await keepPage(head, body, options));

  /** Presses the page's button and waits for what the server sends. */
  const press = async (page: ShopPage): Promise<void> => {
    page.document.querySelector<HTMLElement>('#go')?.click();
    await until(() => page.document.body.textContent?.includes('Second'), 'the new part');
  };

  for (const [spelling, { points, question }] of Object.entries({
    tag: { points: badge, question: survey },
    division: { points: badgeDivision, question: surveyDivision },
  })) {
    for (const swap of ['innerHTML', 'outerHTML', 'beforeend'] as const) {
      it(`brings what ${swap} puts in, without asking again: ${spelling}`, async () => {
        const part = await keepPart(`<div id="part"><h2>Second</h2>${points}${tier}</div>`);
        await forgetRequests();
        const page = await open(
          `<button id="go" hx-get="${part}" hx-target="#part" hx-swap="${swap}">Go</button>
           <div id="part"><h2>First</h2>${points}</div>`,
        );
        await until(() => page.widgets()[0], 'the badge');
        await allReach(page, 'ready');
        await press(page);
        const count = swap === 'beforeend' ? 3 : 2;
        await until(() => page.widgets().length === count, 'the new widgets');
        await allReach(page, 'ready');
        expect(askedIn(await requestsSince())).to.deep.equal(once);
        expect(heardIn(page)).to.deep.equal([]);
        page.close();
      });
    }

    for (const swap of ['innerMorph', 'outerMorph'] as const) {
      it(`keeps a half-answered survey through ${swap}: ${spelling}`, async () => {
        const content = `<h2>Second</h2>${question}<p>More</p>`;
        const part = await keepPart(
          swap === 'innerMorph' ? content : `<div id="part">${content}</div>`,
        );
        const page = await open(
          `<button id="go" hx-get="${part}" hx-target="#part" hx-swap="${swap}">Go</button>
           <div id="part"><h2>First</h2>${question}</div>`,
        );
        const before = await answerHalf(page);
        await press(page);
        await expectHalfAnswered(page);
        expect(page.widgets()[0]).to.equal(before);
        await allReach(page, 'ready');
        expect(heardIn(page)).to.deep.equal([]);
        page.close();
      });
    }

    it(`brings the widgets of a page that a boosted link leads to: ${spelling}`, async () => {
      const second = await keepPage(head, `<h1>Second</h1>${points}${tier}`, options);
      await forgetRequests();
      const page = await open(
        `<h1>First</h1><a id="go" hx-boost="true" href="${second}">Go</a>${points}`,
      );
      await until(() => page.widgets()[0], 'the badge');
      await allReach(page, 'ready');
      await press(page);
      await until(() => page.widgets().length === 2, 'the widgets of the second page');
      await allReach(page, 'ready');
      expect(askedIn(await requestsSince())).to.deep.equal(once);
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });
  }

  it('begins a survey anew where the server replaces it', async () => {
    const part = await keepPart(`<h2>Second</h2>${survey}`);
    const page = await open(
      `<button id="go" hx-get="${part}" hx-target="#part" hx-swap="innerHTML">Go</button>
       <div id="part">${survey}</div>`,
    );
    await answerHalf(page);
    await press(page);
    await expectUntouched(page);
    page.close();
  });

  it('is set off by what an element says, through every shadow root', async () => {
    const part = await keepPart('<h2>Second</h2>');
    const page = await open(
      `<div hx-get="${part}" hx-trigger="laurel-ready" hx-target="#part">${badge}</div>
       <div id="part"></div>`,
    );
    await until(() => page.document.body.textContent?.includes('Second'), 'the new part');
    page.close();
  });
});
