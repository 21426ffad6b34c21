// A survey answered over networks that fail: whatever happens on the way, one response and one reward.

import { expect } from '@open-wc/testing';
import { choose, reasonOf, sendButtonOf } from '../support/survey.ts';
import { until } from '../support/until.ts';
import { readBalance, readMember, readSurveyRewards, sendResponse } from './support/account.ts';
import { demoPages, inLanguage } from './support/demo.ts';
import { signInToAnswer } from './support/people.ts';
import {
  forgetRequests,
  loseAnswer,
  requestsSince,
  responses,
  startServer,
  stopServer,
  type ShopRequest,
} from './support/server.ts';
import { allReach, openPage, setOnline, wordsOf, type ShopPage } from './support/shop-page.ts';
import { unhurried } from './support/survey-walk.ts';

/** A page with the survey on it, and how often it said that the server has the answer. */
interface OpenSurvey extends ShopPage {
  readonly survey: Element;
  readonly completed: readonly string[];
}

describe('a survey that is answered at the shop', () => {
  for (const by of ['gateway', 'line'] as const) {
    it(`counts once when the answer is lost by the ${by} on its way back`, async () => {
      const check = await fromNow();
      const page = await openSurvey();
      await loseAnswer(by);
      await answer(page);
      await says(page, 'thanks');
      await check.oneReward(page);
      const sent = await check.sent();
      expect(sent.length, 'it was sent again').to.be.above(1);
      expect(new Set(sent.map(({ path }) => path)).size).to.equal(1);
      page.close();
    });
  }

  it('counts once when Send is pressed twice', async () => {
    const check = await fromNow();
    const page = await openSurvey();
    await chooseCalmly(page, 9);
    const send = sendButtonOf(page.survey);
    send.click();
    send.click();
    await says(page, 'thanks');
    await check.oneReward(page);
    expect(await check.sent()).to.have.lengthOf(1);
    page.close();
  });

  it('counts once when the same response arrives again, and tells its reward again', async () => {
    const check = await fromNow();
    const page = await openSurvey();
    let response: unknown;
    page.document.addEventListener('laurel-survey-submit', (event) => {
      ({ response } = Reflect.get(event, 'detail'));
    });
    await answer(page);
    await says(page, 'thanks');
    const [sent] = await check.sent();
    const again = (await sendResponse(sent?.path ?? '', response)) as {
      readonly reward?: { readonly amount: string };
    };
    expect(again.reward?.amount).to.equal('50');
    await check.oneReward(page);
    page.close();
  });

  it('counts once from two tabs that both had it open', async () => {
    const check = await fromNow();
    const tabs = [await openSurvey(), await openSurvey()] as const;
    for (const [index, tab] of tabs.entries()) await chooseCalmly(tab, 8 + index);
    for (const { survey } of tabs) sendButtonOf(survey).click();
    for (const tab of tabs) await says(tab, 'thanks');
    for (const tab of tabs) await check.oneReward(tab);
    const paths = (await check.sent()).map(({ path }) => path);
    expect(new Set(paths).size, 'both tabs wrote the same response').to.equal(1);
    for (const tab of tabs) tab.close();
  });

  it('keeps its reward back until the shop decides, of whoever presses Send at once', async () => {
    const check = await fromNow();
    const page = await openSurvey();
    choose(page.survey, 9);
    sendButtonOf(page.survey).click();
    await says(page, 'thanks');
    expect(wordsOf(page.survey)).to.contain('The shop decides on your 50 points.');
    expect((await readSurveyRewards()).length).to.equal(check.rewards);
    page.close();
  });

  it('is over for whoever comes back to the page, in words', async () => {
    const check = await fromNow();
    const page = await openSurvey();
    await answer(page);
    await says(page, 'thanks');
    page.close();
    const later = await openPage(inLanguage(demoPages.widgets, 'en'));
    await allReach(later, 'ready');
    const survey = surveyOn(later);
    expect(survey.shadowRoot?.querySelector('input, textarea')).to.equal(null);
    expect(wordsOf(survey)).to.match(/\p{L}/u);
    expect((await readSurveyRewards()).length).to.equal(check.rewards + 1);
    later.close();
  });

  for (const { what, isOnline, words } of [
    { what: 'the device is offline', isOnline: false, words: /not sent yet/i },
    { what: 'the server does not answer', isOnline: true, words: /still sending/i },
  ]) {
    it(`says that it is not sent while ${what}, and is sent once that is over`, async function () {
      this.timeout(60_000);
      const check = await fromNow();
      const page = await openSurvey();
      await chooseCalmly(page, 7, 2);
      reasonOf(page.survey).value = 'The network is my reason.';
      reasonOf(page.survey).dispatchEvent(new Event('input', { bubbles: true }));
      await untilSendingIsLoaded(page);
      await stopServer();
      setOnline(page, isOnline);
      sendButtonOf(page.survey).click();
      await until(() => words.test(wordsOf(page.survey)), `words such as ${String(words)}`);
      expect(page.completed).to.deep.equal([]);
      await startServer();
      setOnline(page, true);
      await says(page, 'thanks');
      await check.oneReward(page);
      page.close();
    });
  }

  afterEach(async () => {
    await startServer();
  });
});

const surveyOn = (page: ShopPage): Element => {
  const [survey] = page.widgets('laurel-feedback-survey');
  if (!survey) throw new Error('The page has no survey.');
  return survey;
};

async function openSurvey(): Promise<OpenSurvey> {
  const page = await openPage(inLanguage(demoPages.widgets, 'en'));
  await allReach(page, 'ready');
  const completed: string[] = [];
  page.document.addEventListener('laurel-survey-completed', (event) => {
    completed.push((Reflect.get(event, 'detail') as { readonly id: string }).id);
  });
  return { ...page, survey: surveyOn(page), completed };
}

/** Chooses a score, and takes as long over it as somebody who has read the question. */
async function chooseCalmly({ survey }: OpenSurvey, score: number, answers = 1): Promise<void> {
  const since = performance.now();
  choose(survey, score);
  await unhurried(since, answers);
}

async function answer(page: OpenSurvey): Promise<void> {
  await chooseCalmly(page, 9);
  sendButtonOf(page.survey).click();
}

/** Waits until the page has said, once, that the server has the answer, and thanks for it. */
async function says(page: OpenSurvey, words: string): Promise<void> {
  await until(() => page.completed.length > 0, `${words} of the survey`);
  await until(
    () => page.survey.shadowRoot?.querySelector('input') === null,
    'words in place of the form',
  );
  expect(wordsOf(page.survey)).to.contain('Thank you');
  expect(page.completed).to.have.lengthOf(1);
}

/** What sending needs comes at the first touch of the form: it must be there when the network has gone. */
async function untilSendingIsLoaded({ window: view }: OpenSurvey): Promise<void> {
  const names = (): readonly string[] =>
    view.performance.getEntriesByType('resource').map(({ name }) => name);
  const isThere = (part: RegExp): boolean => names().some((name) => part.test(name));
  const needed = [/\.send\.js$/, /\/commands\.js$/, /\/announcer\.js$/];
  await until(() => needed.every(isThere), 'what sending needs');
}

/** Notes what somebody who may answer has now, to compare it with what they have afterwards. */
async function fromNow() {
  await signInToAnswer();
  const balance = await readBalance();
  const rewards = (await readSurveyRewards()).length;
  const reward = Number((await readMember()).surveys?.[0]?.reward?.amount);
  await forgetRequests();
  let seen: readonly ShopRequest[] = [];
  const sent = async (): Promise<readonly ShopRequest[]> => {
    seen = [...seen, ...(await requestsSince())];
    return seen.filter(({ method, path }) => method === 'PUT' && path.startsWith(responses));
  };
  return {
    rewards,
    /** The responses that were sent since. */
    sent,
    /** One reward more in the ledger, and the badge of the page shows it. */
    async oneReward(page: ShopPage): Promise<void> {
      const now = balance + reward;
      expect((await readSurveyRewards()).length).to.equal(rewards + 1);
      expect(await readBalance()).to.equal(now);
      const shown = new Intl.NumberFormat('en').format(now);
      const [badge] = page.widgets('laurel-points-badge');
      await until(() => wordsOf(badge).includes(shown), `${shown} on the badge`);
    },
  };
}
