// A branching survey at the real shop, from its first question to its ending, by the keyboard alone.

import { expect } from '@open-wc/testing';
import { focused, press, type } from '../elements/support/keyboard.ts';
import { isShown } from '../elements/support/seen.ts';
import { until } from '../support/until.ts';
import {
  asked,
  closePages,
  ends,
  openSurvey,
  spellings,
  type Spelling,
  type SurveyPage,
} from './support/branching-survey.ts';
import { answersOf, fromNow } from './support/kept-responses.ts';
import { asks, one, shows, thanks, unhurried } from './support/survey-walk.ts';

/** What of the page has the focus, through shadow roots. */
const current = (page: SurveyPage): HTMLInputElement => {
  expect(document.activeElement, 'the page has the focus').to.equal(page.window.frameElement);
  return focused(page.document) as HTMLInputElement;
};

/** Presses Tab, which leads to this and to nothing before it. */
async function tab(page: SurveyPage, selector: string): Promise<void> {
  const before = focused(page.document);
  await press('Tab');
  await until(() => focused(page.document) !== before, 'what Tab leads to');
  expect(current(page).matches(selector), `${selector}, not ${current(page).outerHTML}`).to.equal(
    true,
  );
}

/** Waits for a question that has the focus itself, where nothing else is said. */
async function arrives(page: SurveyPage, question: keyof typeof asked, step: string) {
  await asks(page, question);
  await shows(page, step);
  await until(() => focused(page.document)?.matches('[tabindex="-1"], [type=checkbox]'), 'focus');
  const here = current(page);
  const words = here.labels?.[0]?.textContent ?? here.textContent;
  expect(words?.trim()).to.equal(asked[question]);
  if (question === 'contact') expect(here.type).to.equal('checkbox');
  else expect(here.getAttribute('role')).to.equal('heading');
}

const isChosen = (page: SurveyPage, value: string): Promise<true> =>
  until(
    () => current(page).value === value && current(page).checked === true,
    `${value}, chosen and with the focus`,
  );

/** From outside the page to the survey's first answer, past what stands before it. */
async function enter(page: SurveyPage): Promise<void> {
  await asks(page, 'nps');
  const outside = document.createElement('button');
  page.window.frameElement?.before(outside);
  // Firefox does not say where the focus is once a frame that had it is gone.
  outside.focus();
  await press('Tab');
  await until(() => focused(page.document)?.id === 'before', 'the button before the survey');
  for (let stop = 0; stop < 3 && !focused(page.document)?.matches('[type=radio]'); stop += 1)
    await press('Tab');
  expect(current(page).matches('[name=nps][value="0"]'), 'the first answer').to.equal(true);
  outside.remove();
}

async function ending(page: SurveyPage, words: string, slot: string): Promise<void> {
  await thanks(page);
  await shows(page, words);
  await until(() => focused(page.document)?.textContent?.trim() === words, 'focus on the ending');
  expect(current(page).getAttribute('role')).to.equal('heading');
  await until(() => page.completed.length > 0, 'the event');
  const shown = [...page.survey.querySelectorAll('a')].filter(isShown);
  expect(shown.map((link) => link.slot)).to.deep.equal([slot]);
  // The balance may be told in the same breath.
  const brought = `${words} You get 50 points.`;
  await until(() => page.said.some((text) => text.includes(brought)), 'what the answers brought');
}

describe('a branching survey by the keyboard alone', () => {
  afterEach(closePages);

  for (const spelling of Object.keys(spellings) as Spelling[]) {
    it(`leads somebody unhappy through five questions to a recovery, written as ${spelling}`, async () => {
      const check = await fromNow();
      const page = await openSurvey(spelling);
      await enter(page);
      const since = performance.now();
      await shows(page, 'Question 1 of 2');
      await press('3');
      await isChosen(page, '3');
      await shows(page, 'Question 1 of 5');
      await press('Enter');

      await arrives(page, 'why', 'Question 2 of 5');
      await tab(page, 'textarea');
      await type('Cold');
      await tab(page, '[part=back]');
      await press('Enter');
      await arrives(page, 'nps', 'Question 1 of 5');
      await tab(page, '[name=nps]:checked');
      await isChosen(page, '3');
      await press('Enter');
      await arrives(page, 'why', 'Question 2 of 5');
      await tab(page, 'textarea');
      expect(current(page).value).to.equal('Cold');
      await tab(page, '[part=back]');
      await tab(page, '[part=action]');
      await press(' ');

      await arrives(page, 'what', 'Question 3 of 5');
      await tab(page, '[name=what]');
      await press(' ');
      await isChosen(page, 'wait');
      for (const value of ['staff', 'other']) {
        await press('ArrowDown');
        await isChosen(page, value);
      }
      await tab(page, '[name="what.other"]');
      expect(current(page).ariaLabel).to.equal('In your own words');
      await type('Rain');
      await press('Enter');

      await arrives(page, 'easy', 'Question 4 of 5');
      await tab(page, '[name=easy]');
      await press('1');
      await isChosen(page, '1');
      await press('ArrowRight');
      await isChosen(page, '2');
      await press('Enter');

      await arrives(page, 'contact', 'Question 5 of 5');
      await press(' ');
      await until(() => current(page).checked, 'consent');
      expect(one(page, '[part=action]').textContent?.trim()).to.equal('Send');
      expect(page.said, 'the focus says it all').to.deep.equal([]);
      await unhurried(since, 6);
      await press('Enter');

      await ending(page, ends.recovery, 'recovery');
      const kept = await check.oneResponse();
      expect(answersOf(kept)).to.deep.equal([
        ['nps', 3],
        ['why', 'Cold'],
        ['what', 'other'],
        ['what.other', 'Rain'],
        ['easy', 2],
        ['contact', true],
      ]);
      expect(kept.contact).to.equal(true);
      expect(kept.signals?.map(({ kind }) => kind)).to.have.members([
        ...['detractor', 'complaint', 'high-effort'],
      ]);
      expect(page.errors).to.deep.equal([]);
      expect(page.violations).to.deep.equal([]);
    });

    it(`leads somebody happy through two to thanks, written as ${spelling}`, async () => {
      const check = await fromNow();
      const page = await openSurvey(spelling);
      await enter(page);
      const since = performance.now();
      await press('Enter');
      await shows(page, 'Please answer this first.');
      await until(() => page.said.length > 0, 'what is missing, aloud');
      expect(page.said).to.deep.equal(['Please answer this first.']);
      expect(current(page).matches('[name=nps]')).to.equal(true);
      await type('10');
      await isChosen(page, '10');
      await press('Enter');

      await arrives(page, 'easy', 'Question 2 of 2');
      await tab(page, '[name=easy]');
      await press('End');
      await isChosen(page, '7');
      await press('ArrowLeft');
      await isChosen(page, '6');
      await unhurried(since, 2);
      await press('Enter');

      await ending(page, ends.thanks, 'promotion');
      const kept = await check.oneResponse();
      expect(answersOf(kept)).to.deep.equal([
        ['nps', 10],
        ['easy', 6],
      ]);
      expect(kept.signals).to.equal(undefined);
      expect(page.errors).to.deep.equal([]);
    });
  }
});
