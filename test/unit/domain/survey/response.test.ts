import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { surveyResponse } from '../../../../src/contract/commands.ts';
import { compileOneQuestion } from '../../../../src/domain/survey/definition.ts';
import { completeResponse, missingQuestion } from '../../../../src/domain/survey/response.ts';
import type { Answers } from '../../../../src/domain/survey/response.ts';

const nps = compileOneQuestion('after-order', { metric: 'nps', reason: 'optional' });

const responseWith = (answers: Answers) =>
  completeResponse(
    nps,
    answers,
    {
      wave: '2026-q4',
      seq: 1,
      locale: 'en-GB',
      startedAt: '2026-11-22T13:00:00.000Z',
      at: '2026-11-22T13:00:30.000Z',
    },
    ({ id }) => `Wording of ${id}`,
  );

describe('a complete response', () => {
  it('holds every answer with what it means and the wording it answers', () => {
    assert.deepEqual(responseWith({ score: 9, reason: '  The coffee.\n' }), {
      survey: 'after-order',
      wave: '2026-q4',
      seq: 1,
      status: 'complete',
      answers: [
        { question: 'score', type: 'nps', value: 9, bucket: 'promoter', text: 'Wording of score' },
        { question: 'reason', type: 'text', value: 'The coffee.', text: 'Wording of reason' },
      ],
      locale: 'en-GB',
      startedAt: '2026-11-22T13:00:00.000Z',
      at: '2026-11-22T13:00:30.000Z',
    });
  });

  it('is what the contract takes', () => {
    const response = responseWith({ score: 0, reason: 'Cold.' });
    assert.deepEqual(surveyResponse(response), response);
  });

  it('leaves out what was not answered, and keeps a score of 0', () => {
    const { answers } = responseWith({ score: 0, reason: ' \n', other: 'x' });
    assert.deepEqual(
      answers.map(({ question, value, bucket }) => [question, value, bucket]),
      [['score', 0, 'detractor']],
    );
  });
});

describe('what is missing', () => {
  it('is the first question that needs an answer and has none', () => {
    assert.equal(missingQuestion(nps, {})?.id, 'score');
    assert.equal(missingQuestion(nps, { score: 0 }), undefined);
    const strict = compileOneQuestion('s', { metric: 'nps', reason: 'required' });
    assert.equal(missingQuestion(strict, { score: 3 })?.id, 'reason');
    assert.equal(missingQuestion(strict, { score: 3, reason: '  ' })?.id, 'reason');
    assert.equal(missingQuestion(strict, { score: 3, reason: 'Cold.' }), undefined);
  });
});
