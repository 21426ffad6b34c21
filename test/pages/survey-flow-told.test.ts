// What a screen reader meets on the way through a branching survey of five questions.

import { expect } from '@open-wc/testing';
import { until } from '../support/until.ts';
import {
  asked,
  closePages,
  openSurvey,
  spellings,
  type Spelling,
} from './support/branching-survey.ts';
import { signInToAnswer } from './support/people.ts';
import { axeTag, told } from './support/told.ts';
import { asks, one } from './support/survey-walk.ts';

const radios = (low: string, between: readonly number[], high: string): readonly string[] =>
  [low, ...between.map(String), high].map((name) => `radio ${name}`);

const scale = (question: string, answers: readonly string[]): readonly string[] => [
  `heading ${question}`,
  `radiogroup ${question}`,
  ...answers,
];
const back = 'button Back';

describe('what a screen reader meets in a branching survey', () => {
  afterEach(closePages);

  for (const spelling of Object.keys(spellings) as Spelling[])
    it(`is each question by its words, with all answers by theirs, and nothing hidden: ${spelling}`, async () => {
      await signInToAnswer();
      const page = await openSurvey(spelling, '', axeTag);
      const walk = (): Promise<readonly string[]> => told(page, page.survey);
      const choose = (value: string): void => one(page, `[value="${value}"]`).click();
      const next = (): void => one(page, '[part=action]').click();

      await asks(page, 'nps');
      const nps = radios(
        '0, not at all likely',
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
        '10, extremely likely',
      );
      expect(await walk()).to.deep.equal([...scale(asked.nps, nps), 'button Next']);
      choose('3');
      next();
      await asks(page, 'why');
      expect(await walk()).to.deep.equal([
        `heading ${asked.why}`,
        `textbox ${asked.why}`,
        back,
        'button Next',
      ]);
      next();
      await asks(page, 'what');
      const choices = ['Waiting time', 'Staff', 'Something else'].map((name) => `radio ${name}`);
      expect(await walk()).to.deep.equal([...scale(asked.what, choices), back, 'button Next']);
      choose('other');
      await until(() => page.root.querySelector('.open'), 'a field for words');
      expect(await walk()).to.deep.equal([
        ...scale(asked.what, choices),
        'textbox In your own words',
        ...[back, 'button Next'],
      ]);
      next();
      await asks(page, 'easy');
      const ces = radios('1, strongly disagree', [2, 3, 4, 5, 6], '7, strongly agree');
      expect(await walk()).to.deep.equal([...scale(asked.easy, ces), back, 'button Next']);
      choose('2');
      next();
      await asks(page, 'contact');
      expect(await walk()).to.deep.equal([`checkbox ${asked.contact}`, back, 'button Send']);
    });
});
