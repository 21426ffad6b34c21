import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dimensionScores } from '../../../../src/domain/survey/index.ts';
import { percentOn, placeOn } from '../../../../src/domain/survey/question-scales.ts';

describe('scores of dimensions', () => {
  it('are means from 0 to 100 over all scales, with how many answers they are made of', () => {
    assert.deepEqual(
      dimensionScores([
        { type: 'ces', value: 7, dimension: 'functional' },
        { type: 'csat', value: 1, dimension: 'functional' },
        { type: 'nps', value: 5, dimension: 'functional' },
        { type: 'scale', value: 3, percent: 25, dimension: 'social' },
        { type: 'nps', value: 10 },
        { type: 'nps', value: 10, dimension: 'financial' },
        { type: 'text', value: 'Hello', dimension: 'emotional' },
      ]),
      { functional: { n: 3, value: 50 }, social: { n: 1, value: 25 } },
    );
  });

  it('are none without answers', () => {
    assert.deepEqual(dimensionScores([]), {});
  });

  it('leave out what is off its scale', () => {
    const dimension = 'social';
    assert.deepEqual(
      dimensionScores([
        { type: 'nps', value: 11, dimension },
        { type: 'nps', value: '9', dimension, percent: 90 },
        { type: 'scale', value: 900, percent: 900, dimension },
        { type: 'scale', value: 1, percent: -1, dimension },
        { type: 'scale', value: 1, percent: NaN, dimension },
      ]),
      {},
    );
  });

  it('lie between the lowest and the highest of their answers', () => {
    const answer = fc.record({ type: fc.constant('nps'), value: fc.integer({ min: 0, max: 10 }) });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1 }), (answers) => {
        const all = answers.map((one) => ({ ...one, dimension: 'emotional' }));
        const score = dimensionScores(all).emotional;
        const values = answers.map(({ value }) => value * 10);
        assert.equal(score?.n, answers.length);
        assert.ok(score.value >= Math.min(...values) - 1e-9);
        assert.ok(score.value <= Math.max(...values) + 1e-9);
      }),
    );
  });
});

describe('where a value lies', () => {
  it('depends on which end is the better', () => {
    const ends = { min: 1, max: 5 };
    assert.equal(percentOn({ ...ends, polarity: 'higher-is-better' }, 2), 25);
    assert.equal(percentOn({ ...ends, polarity: 'lower-is-better' }, 2), 75);
    assert.equal(placeOn(ends, 2), 25);
    assert.equal(placeOn({ min: -3, max: 3 }, 0), 50);
  });
});
