import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { surveyResponse, surveySignal } from '../../../src/contract/commands.ts';
import type { SurveySignal } from '../../../src/contract/commands.ts';
import { dimensions } from '../../../src/domain/survey/dimensions.ts';
import type { KeptAnswer } from '../../../src/domain/survey/response.ts';
import { signalKinds, signalsOf } from '../../../src/domain/survey/signals.ts';
import type { Signal } from '../../../src/domain/survey/signals.ts';

const signal: SurveySignal = {
  kind: 'detractor',
  question: 'score',
  severity: 0.5,
  suggested: 'win-back',
};

const responseWith = (answer: object): unknown => ({
  survey: 's',
  seq: 1,
  status: 'complete',
  answers: [{ question: 'score', type: 'nps', value: 3, ...answer }],
});

describe('a signal in the contract', () => {
  it('is the one of the rules', () => {
    for (const kind of signalKinds) {
      // Both ways, or one of them knows something the other does not.
      const sent: SurveySignal = { ...signal, kind } satisfies Signal;
      assert.deepEqual(surveySignal(sent), sent);
    }
    const found = signalsOf([{ question: 'score', type: 'nps', value: 0 }], true);
    assert.deepEqual(found.map(surveySignal), found);
  });

  it('has a severity from 0 to 1', () => {
    for (const severity of [-0.1, 1.1, NaN, '1'])
      assert.throws(() => surveySignal({ ...signal, severity }), /a number from 0 to 1 at/);
  });
});

describe('an answer in the contract', () => {
  it('is the one that pages keep', () => {
    for (const dimension of dimensions) {
      const answer: KeptAnswer = {
        question: 'visit.staff',
        type: 'matrix',
        value: 3,
        bucket: 'middle',
        text: 'Our staff',
        dimension,
        percent: 50,
        signal: 'complaint',
      };
      const { answers } = surveyResponse(responseWith(answer));
      assert.deepEqual(answers, [answer]);
    }
  });

  it('lies between the worst, 0, and the best, 100', () => {
    for (const percent of [-1, 101, '50'])
      assert.throws(
        () => surveyResponse(responseWith({ percent })),
        /a number from 0 to 100 at #\/answers\/0\/percent/,
      );
  });
});
