import { adjustedWaldNps, wilson } from './intervals.ts';
import type { Interval } from './intervals.ts';
import { bucketOf, meaningOf } from './scale-meanings.ts';
import { scales } from './scales.ts';
import type { Metric } from './scales.ts';

/** What every score says, so that nobody shows one without how far it can be trusted. */
interface AnyScore {
  /** How many answered. */
  readonly n: number;
  readonly value: number;
  /** Where the true value lies, in 95 of 100 samples of this size. */
  readonly interval: Interval;
  /** How many answers have each name, such as `promoter`. */
  readonly buckets: Readonly<Record<string, number>>;
}

/** Net Promoter Score: percentage of promoters less that of detractors, -100 to 100. */
export interface NpsScore extends AnyScore {
  readonly metric: 'nps';
}

/** Share of those who are satisfied (the two highest of five), 0 to 100. */
export interface CsatScore extends AnyScore {
  readonly metric: 'csat';
}

/** Share of those to whom it was easy (5 to 7 of seven), 0 to 100, and the mean, 1 to 7. */
export interface CesScore extends AnyScore {
  readonly metric: 'ces';
  readonly mean: number;
}

export type Score = NpsScore | CsatScore | CesScore;

/** Counts answers by name. @throws RangeError for one that is not on the scale. */
const count = (metric: Metric, values: readonly number[]): Readonly<Record<string, number>> => {
  const { min, max } = scales[metric];
  const counts: Record<string, number> = Object.fromEntries(
    Object.keys(meaningOf(metric).buckets).map((name) => [name, 0]),
  );
  for (const [index, value] of values.entries()) {
    const bucket = bucketOf(metric, value);
    if (!Number.isInteger(value) || value < min || bucket === undefined)
      throw new RangeError(
        `Answer ${index} is ${value}: answers to ${metric} are whole numbers from ${min} to ${max}`,
      );
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts;
};

/** A share of the answers and its Wilson interval, both in percent. */
const shareOf = (hits: number, n: number): { value: number; interval: Interval } => {
  const [low, high] = wilson(hits, n);
  return { value: (100 * hits) / n, interval: [100 * low, 100 * high] };
};

/**
 * The Net Promoter Score of answers from 0 to 10, with its adjusted Wald interval. Nothing without an
 * answer.
 *
 * @throws RangeError for an answer that is not on the scale.
 */
export const nps = (values: readonly number[]): NpsScore | undefined => {
  const n = values.length;
  const buckets = count('nps', values);
  const { promoter: promoters = 0, detractor: detractors = 0 } = buckets;
  if (n === 0) return undefined;
  const interval = adjustedWaldNps({ n, promoters, detractors });
  return { metric: 'nps', n, value: (100 * (promoters - detractors)) / n, interval, buckets };
};

/**
 * The share that is satisfied, of answers from 1 to 5, with its Wilson interval. Nothing without an
 * answer.
 *
 * @throws RangeError for an answer that is not on the scale.
 */
export const csat = (values: readonly number[]): CsatScore | undefined => {
  const n = values.length;
  const buckets = count('csat', values);
  return n === 0
    ? undefined
    : { metric: 'csat', n, ...shareOf(buckets['satisfied'] ?? 0, n), buckets };
};

/**
 * The share to whom it was easy, of answers from 1 (strongly disagree that it was) to 7, with its
 * Wilson interval, and the mean. Scales of effort that run the other way are another question: turn
 * their answers round first. Nothing without an answer.
 *
 * @throws RangeError for an answer that is not on the scale.
 */
export const ces = (values: readonly number[]): CesScore | undefined => {
  const n = values.length;
  const buckets = count('ces', values);
  if (n === 0) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { metric: 'ces', n, ...shareOf(buckets['easy'] ?? 0, n), mean, buckets };
};
