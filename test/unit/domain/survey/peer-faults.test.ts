import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDefinition, reviewDefinition } from '../../../../src/domain/survey/index.ts';
import type { SurveyDefinition } from '../../../../src/domain/survey/index.ts';
import { keptAnswers } from '../../../../src/domain/survey/kept-answers.ts';
import { endingOf, pathOf } from '../../../../src/domain/survey/path.ts';
import type { Answers } from '../../../../src/domain/survey/response.ts';
import { postVisit } from './samples.ts';

/** What throws where somebody changes it. */
function frozen<Value>(value: Value): Value {
  if (value instanceof Object) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

function defined(input: unknown): SurveyDefinition {
  const { definition } = readDefinition(input);
  assert.ok(definition);
  return definition;
}

const answers: Answers = { nps: 3, what: 'other', 'what.other': ' Cold. ', easy: 2, contact: true };

describe('a survey', () => {
  it('peer fault: index branching. Conditions mean the same when a question is put in front, or two change places', () => {
    const [nps, why, what, easy, contact] = postVisit.questions;
    const hello = { id: 'hello', type: 'note', text: 'Hello.' };
    const idsOf = (questions: readonly unknown[]): readonly string[] =>
      pathOf(defined({ ...postVisit, questions }), { nps: 9, easy: 2 }).map(({ id }) => id);
    assert.deepEqual(idsOf([nps, why, what, easy, contact]), ['nps', 'easy', 'contact']);
    assert.deepEqual(idsOf([hello, nps, why, what, easy, contact]), [
      'hello',
      'nps',
      'easy',
      'contact',
    ]);
    assert.deepEqual(idsOf([easy, nps, contact, what, why]), ['easy', 'nps', 'contact']);
  });

  it('peer fault: biased shuffle. Questions, choices and several answers keep the order that was written', () => {
    const choices = ['e', 'b', 'd', 'a', 'c'].map((value) => ({ value, text: value }));
    const questions = ['z', 'm', 'a'].map((id) => ({ id, type: 'multi', text: 'Q', choices }));
    for (let times = 0; times < 20; times += 1) {
      const definition = defined({ id: 's', questions });
      const path = pathOf(definition, {});
      assert.deepEqual(
        path.map(({ id }) => id),
        ['z', 'm', 'a'],
      );
      for (const question of path)
        assert.deepEqual('choices' in question && question.choices, choices);
      const [kept] = keptAnswers(path, { z: ['a', 'c', 'e'] }, () => 'Q');
      assert.deepEqual(kept?.value, ['e', 'a', 'c']);
    }
  });

  it('peer fault: mutated input. Neither a definition nor answers are changed by what reads them', () => {
    const input = frozen(structuredClone(postVisit));
    const given = frozen({ ...answers });
    const definition = frozen(defined(input));
    reviewDefinition(definition);
    const path = pathOf(definition, given);
    endingOf(definition, given);
    assert.equal(keptAnswers(path, given, () => 'Q').length, 5);
    assert.deepEqual(input, postVisit);
    assert.deepEqual(given, answers);
  });
});
