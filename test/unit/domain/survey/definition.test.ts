import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileOneQuestion } from '../../../../src/domain/survey/definition.ts';

describe('a survey of one question', () => {
  it('asks for a score and, if nobody says otherwise, for a reason that may be left out', () => {
    assert.deepEqual(compileOneQuestion('after-order', { metric: 'nps', reason: 'optional' }), {
      v: 1,
      id: 'after-order',
      subject: undefined,
      questions: [
        { id: 'score', type: 'nps', required: true, text: undefined },
        { id: 'reason', type: 'text', required: false },
      ],
    });
  });

  it('can need the reason, or do without it', () => {
    const needed = compileOneQuestion('s', { metric: 'csat', reason: 'required' });
    assert.deepEqual(needed.questions[1], { id: 'reason', type: 'text', required: true });
    const alone = compileOneQuestion('s', { metric: 'csat', reason: 'off' });
    assert.deepEqual(
      alone.questions.map(({ id }) => id),
      ['score'],
    );
  });

  it('keeps the shop’s own wording and what is asked about', () => {
    const { subject, questions } = compileOneQuestion('s', {
      metric: 'stars',
      reason: 'off',
      subject: { en: 'the coffee', de: 'den Kaffee' },
      question: 'How was {subject}?',
    });
    assert.deepEqual(subject, { en: 'the coffee', de: 'den Kaffee' });
    assert.equal(questions[0]?.text, 'How was {subject}?');
  });
});
