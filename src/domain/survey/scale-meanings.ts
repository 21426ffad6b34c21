import type { Metric } from './scales.ts';

/** What the numbers of a scale mean. */
export interface ScaleMeaning {
  /** Whether a higher number is better. Never inferred: there are effort scales that run the other way. */
  readonly polarity: 'higher-is-better' | 'lower-is-better';
  /** Names for the values up to and including a number, in ascending order. */
  readonly buckets: readonly (readonly [upTo: number, name: string])[];
}

/**
 * NPS: promoters 9 and 10, passives 7 and 8, detractors 0 to 6. CSAT counts the two highest of five
 * as satisfied. CES 2.0: 5 to 7 agree that it was easy, 1 to 3 do not (Gartner).
 */
const meanings: Readonly<Record<Metric, ScaleMeaning>> = {
  nps: {
    polarity: 'higher-is-better',
    buckets: [
      [6, 'detractor'],
      [8, 'passive'],
      [10, 'promoter'],
    ],
  },
  csat: {
    polarity: 'higher-is-better',
    buckets: [
      [2, 'dissatisfied'],
      [3, 'neutral'],
      [5, 'satisfied'],
    ],
  },
  ces: {
    polarity: 'higher-is-better',
    buckets: [
      [3, 'difficult'],
      [4, 'neutral'],
      [7, 'easy'],
    ],
  },
  stars: {
    polarity: 'higher-is-better',
    buckets: [
      [2, 'low'],
      [3, 'middle'],
      [5, 'high'],
    ],
  },
  thumbs: {
    polarity: 'higher-is-better',
    buckets: [
      [0, 'down'],
      [1, 'up'],
    ],
  },
};

export const meaningOf = (metric: Metric): ScaleMeaning => meanings[metric];

/** What a value on a scale is called, for example `promoter`; nothing beyond the scale's end. */
export const bucketOf = (metric: Metric, value: number): string | undefined =>
  meanings[metric].buckets.find(([upTo]) => value <= upTo)?.[1];
