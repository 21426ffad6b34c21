import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bucketOf, meaningOf } from '../../../../src/domain/survey/scale-meanings.ts';
import { scales } from '../../../../src/domain/survey/scales.ts';
import type { Metric, Scale } from '../../../../src/domain/survey/scales.ts';
import { typedScore } from '../../../../src/domain/survey/typed-score.ts';

const metrics = Object.keys(scales) as readonly Metric[];

const bucketsOf = (metric: Metric): readonly (string | undefined)[] => {
  const { min, max }: Scale = scales[metric];
  return Array.from({ length: max - min + 1 }, (_, index) => bucketOf(metric, min + index));
};

describe('what a score means', () => {
  it('is detractor up to 6, passive at 7 and 8, promoter from 9, for NPS', () => {
    assert.deepEqual(bucketsOf('nps'), [
      ...Array.from({ length: 7 }, () => 'detractor'),
      'passive',
      'passive',
      'promoter',
      'promoter',
    ]);
  });

  it('counts the two highest of five as satisfied, for CSAT', () => {
    assert.deepEqual(bucketsOf('csat'), [
      'dissatisfied',
      'dissatisfied',
      'neutral',
      'satisfied',
      'satisfied',
    ]);
  });

  it('is easy above the middle of seven, for CES', () => {
    const difficult = ['difficult', 'difficult', 'difficult'];
    assert.deepEqual(bucketsOf('ces'), [...difficult, 'neutral', 'easy', 'easy', 'easy']);
  });

  it('has a name for every score of every scale, and none beyond it', () => {
    for (const metric of metrics) {
      assert.ok(bucketsOf(metric).every(Boolean), metric);
      assert.equal(bucketOf(metric, scales[metric].max + 1), undefined);
      assert.equal(meaningOf(metric).polarity, 'higher-is-better');
    }
  });
});

describe('digits typed on a scale', () => {
  it('are a score each, and ten when they follow quickly', () => {
    const one = { digit: 1, at: 1_000 };
    assert.equal(typedScore(scales.nps, one), 1);
    assert.equal(typedScore(scales.nps, { digit: 0, at: 1_399 }, one), 10);
    assert.equal(typedScore(scales.nps, { digit: 0, at: 1_400 }, one), 0);
  });

  it('are taken one by one where both together are no score', () => {
    const one = { digit: 1, at: 0 };
    assert.equal(typedScore(scales.nps, { digit: 5, at: 10 }, one), 5);
    assert.equal(typedScore(scales.csat, { digit: 0, at: 10 }, one), undefined);
    assert.equal(typedScore(scales.csat, { digit: 9, at: 0 }), undefined);
  });

  it('never make a score that the scale does not have', () => {
    const digit = fc.record({ digit: fc.integer({ min: 0, max: 9 }), at: fc.nat(2_000) });
    fc.assert(
      fc.property(fc.constantFrom(...metrics), digit, fc.option(digit), (metric, typed, before) => {
        const score = typedScore(scales[metric], typed, before ?? undefined);
        const { min, max }: Scale = scales[metric];
        assert.ok(score === undefined || (score >= min && score <= max));
      }),
    );
  });
});
