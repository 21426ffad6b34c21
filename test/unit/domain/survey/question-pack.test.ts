import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  dimensionScores,
  overallIndex,
  overallIndexOf,
  overallIndexQuestions,
  questionPack,
  readDefinition,
  reviewDefinition,
} from '../../../../src/domain/survey/index.ts';
import { keptAnswers } from '../../../../src/domain/survey/kept-answers.ts';

const packed = Object.values(questionPack).flat();
const all = [...packed, ...overallIndexQuestions];
const locales = readdirSync(new URL('../../../../src/i18n/locales', import.meta.url))
  .map((file) => file.replace('.ts', ''))
  .concat('en')
  .toSorted();

describe('the question pack', () => {
  it('is a survey without faults or remarks as it is', () => {
    const { definition, faults } = readDefinition({ id: 'all', questions: all });
    assert.deepEqual(faults, []);
    assert.deepEqual(definition?.questions, all);
    assert.deepEqual(definition && reviewDefinition(definition), []);
  });

  it('has each text in each language of the kit, and asks about the subject in all of them', () => {
    for (const { id, text, scale } of all) {
      for (const one of [text, scale.low, scale.high])
        assert.deepEqual(Object.keys(one ?? {}).toSorted(), locales, id);
      for (const words of Object.values(text ?? {}))
        assert.equal(words.split('{subject}').length, 2, words);
    }
  });

  it('has no text twice', () => {
    for (const locale of locales) {
      const texts = all.map(({ text }) => (text as Readonly<Record<string, string>>)[locale]);
      assert.equal(new Set(texts).size, all.length, locale);
    }
  });

  it('has scales of one length and direction, with different words at the ends', () => {
    for (const { scale } of packed) assert.deepEqual([scale.min, scale.max], [1, 5]);
    for (const { scale } of overallIndexQuestions)
      assert.deepEqual([scale.min, scale.max], [1, 10]);
    for (const { id, scale } of all) {
      assert.equal(scale.polarity, 'higher-is-better');
      for (const locale of locales) {
        const [low, high] = [scale.low, scale.high].map(
          (end) => (end as Readonly<Record<string, string>>)[locale],
        );
        assert.notEqual(low, high, `${id} ${locale}`);
      }
    }
  });

  it('scores each of its dimensions', () => {
    for (const [dimension, questions] of Object.entries(questionPack)) {
      assert.ok(questions.length >= 3);
      for (const question of questions) {
        assert.equal(question.dimension, dimension);
        assert.ok(question.id.startsWith(`${dimension}-`));
      }
    }
    const answers = Object.fromEntries(packed.map(({ id }) => [id, 4]));
    assert.deepEqual(dimensionScores(keptAnswers(packed, answers, ({ id }) => id)), {
      functional: { n: 4, value: 75 },
      emotional: { n: 4, value: 75 },
      social: { n: 4, value: 75 },
    });
  });
});

describe('the index of three questions', () => {
  const response = (id: string, seq: number, ...values: readonly (number | undefined)[]) => ({
    id,
    seq,
    answers: [
      ...overallIndexQuestions.map(({ id: question }, index) => ({
        question,
        type: 'scale',
        value: values[index],
      })),
      { question: 'nps', type: 'nps', value: 9 },
    ],
  });

  it('is 0 for the worst, 100 for the best, and counts each answer alike', () => {
    assert.equal(overallIndexOf(1, 1, 1), 0);
    assert.equal(overallIndexOf(10, 10, 10), 100);
    assert.equal(overallIndexOf(7, 8, 6), (18 / 27) * 100);
    const score = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(score, score, score, (one, two, three) => {
        const index = overallIndexOf(one, two, three);
        assert.ok(index >= 0 && index <= 100);
        assert.equal(overallIndexOf(three, one, two), index);
      }),
    );
  });

  it('is the mean of those who answered all three, in their last snapshot', () => {
    assert.deepEqual(
      overallIndex([
        response('a', 1, 1, 1, 1),
        response('a', 2, 10, 10, 10),
        response('b', 1, 1, 1, 1),
        response('c', 1, 10, 10),
      ]),
      { n: 2, value: 50 },
    );
    assert.equal(overallIndex([]), undefined);
    assert.equal(overallIndex([response('a', 1, 5)]), undefined);
  });

  it('is refused for an answer off the scale', () => {
    for (const wrong of [0, 11, 2.5, NaN])
      assert.throws(() => overallIndexOf(5, wrong, 5), /An answer is .*: those to the index/);
    assert.throws(() => overallIndex([response('a', 1, 5, 5, 11)]), RangeError);
  });
});
