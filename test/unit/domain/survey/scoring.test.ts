import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  adjustedWaldNps,
  ces,
  csat,
  nps,
  scoresOf,
  waldNps,
  wilson,
} from '../../../../src/domain/survey/index.ts';

const rounded = (value: number | undefined): number => Math.round((value ?? NaN) * 10) / 10;
const times = (count: number, value: number): readonly number[] =>
  Array.from({ length: count }, () => value);

describe('the Net Promoter Score', () => {
  it('is 30 with half promoters and a fifth detractors, and as sure as its number of answers lets it be', () => {
    const reaches = [
      [50, 21.6],
      [100, 15.3],
      [400, 7.7],
      [1_000, 4.8],
      [2_000, 3.4],
    ] as const;
    for (const [n, reach] of reaches) {
      const counts = { n, promoters: n * 0.5, detractors: n * 0.2 };
      const [low, high] = waldNps(counts);
      assert.equal(rounded((high - low) / 2), reach);
      assert.equal(rounded((high + low) / 2), 30);
      const score = nps([...times(n * 0.5, 10), ...times(n * 0.3, 8), ...times(n * 0.2, 3)]);
      assert.equal(rounded(score?.value), 30);
      assert.equal(score?.n, n);
      assert.deepEqual(score.buckets, {
        detractor: n * 0.2,
        passive: n * 0.3,
        promoter: n * 0.5,
      });
    }
  });

  it('is least sure where half love and half hate', () => {
    for (const [n, reach] of [
      [100, 19.6],
      [400, 9.8],
    ] as const) {
      const [low, high] = waldNps({ n, promoters: n / 2, detractors: n / 2 });
      assert.equal(rounded((high - low) / 2), reach);
    }
  });

  it('has the adjusted Wald interval: 14.1 to 44.2 with 50 promoters and 20 detractors of 100', () => {
    const interval = adjustedWaldNps({ n: 100, promoters: 50, detractors: 20 });
    assert.deepEqual(interval.map(rounded), [14.1, 44.2]);
    const score = nps([...times(50, 9), ...times(30, 7), ...times(20, 6)]);
    assert.deepEqual(score?.interval, interval);
  });

  it('of ten promoters is not as sure as it looks', () => {
    const [low, high] = nps(times(10, 10))?.interval ?? [0, 0];
    assert.equal(rounded(low), 47.5);
    assert.equal(high, 100);
    assert.deepEqual(waldNps({ n: 10, promoters: 10, detractors: 0 }), [100, 100]);
  });

  it('counts 0 to 6, 7 and 8, 9 and 10', () => {
    const all = Array.from({ length: 11 }, (_, value) => value);
    assert.deepEqual(nps(all)?.buckets, { detractor: 7, passive: 2, promoter: 2 });
  });
});

describe('customer satisfaction', () => {
  it('is the share of 4 and 5 of five, not the mean, with the Wilson interval', () => {
    const score = csat([...times(6, 5), ...times(2, 4), 3, 1]);
    assert.equal(score?.value, 80);
    assert.deepEqual(score.buckets, { dissatisfied: 1, neutral: 1, satisfied: 8 });
    // Wilson 1927 for 8 of 10: 49.0 to 94.3 percent.
    assert.deepEqual(score.interval.map(rounded), [49, 94.3]);
  });
});

describe('customer effort', () => {
  it('tells both the share of 5 to 7 and the mean', () => {
    const score = ces([7, 6, 5, 4, 1]);
    assert.equal(score?.value, 60);
    assert.equal(rounded(score.mean), 4.6);
    assert.deepEqual(score.buckets, { difficult: 1, neutral: 1, easy: 3 });
  });
});

describe('scores', () => {
  it('are none without an answer', () => {
    for (const score of [nps([]), csat([]), ces([])]) assert.equal(score, undefined);
  });

  it('are refused with an answer off the scale, which is named', () => {
    assert.throws(
      () => nps([9, 11]),
      /Answer 1 is 11: answers to nps are whole numbers from 0 to 10/,
    );
    for (const wrong of [0, 6, 2.5, NaN]) assert.throws(() => csat([wrong]), RangeError);
    assert.throws(() => ces([-1]), RangeError);
  });

  it('lie within their own interval, which shrinks as answers are added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 }),
        (values) => {
          const one = nps(values);
          const many = nps([...values, ...values, ...values, ...values]);
          assert.ok(one && many);
          const [low, high] = one.interval;
          assert.ok(low >= -100 && high <= 100 && low <= high);
          const [lowOfMany, highOfMany] = many.interval;
          assert.ok(highOfMany - lowOfMany <= high - low + 1e-9);
        },
      ),
    );
    for (let n = 1; n <= 400; n += 1)
      for (let hits = 0; hits <= n; hits += 1) {
        const [low, high] = wilson(hits, n);
        const share = hits / n;
        assert.ok(0 <= low && low <= share && share <= high && high <= 1, `${hits} of ${n}`);
      }
  });
});

describe('scores of responses', () => {
  const answer = (question: string, type: string, value: unknown) => ({ question, type, value });

  it('are told for each question, from the last snapshot of every response', () => {
    const scores = scoresOf([
      { id: 'a', seq: 1, answers: [answer('score', 'nps', 2)] },
      { id: 'a', seq: 3, answers: [answer('score', 'nps', 10), answer('easy', 'ces', 7)] },
      { id: 'a', seq: 2, answers: [answer('score', 'nps', 0)] },
      {
        id: 'b',
        seq: 1,
        answers: [answer('score', 'nps', 9), answer('why', 'text', 'Fresh bread')],
      },
    ]);
    assert.deepEqual([...scores.keys()], ['score', 'easy']);
    assert.equal(scores.get('score')?.value, 100);
    assert.equal(scores.get('score')?.n, 2);
    assert.equal(scores.get('easy')?.n, 1);
  });

  it('are refused where a question has become another one under its old id', () => {
    const responses = [
      { id: 'a', seq: 1, answers: [answer('score', 'nps', 10)] },
      { id: 'b', seq: 1, answers: [answer('score', 'csat', 5)] },
    ];
    assert.throws(() => scoresOf(responses), /"score" is nps in one response and csat in another/);
  });
});
