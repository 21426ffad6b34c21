import type { Metric } from './scales.ts';

/** What the numbers of a scale mean. */
export interface ScaleMeaning {
  /** Whether a higher number is better. Never inferred: there are effort scales that run the other way. */
  readonly polarity: 'higher-is-better' | 'lower-is-better';
  /** The highest value of each name, in ascending order. */
  readonly buckets: Readonly<Record<string, number>>;
}

/**
 * NPS: promoters 9 and 10, passives 7 and 8, detractors 0 to 6. CSAT counts the two highest of five
 * as satisfied. CES 2.0: 5 to 7 agree that it was easy, 1 to 3 do not (Gartner).
 */
const buckets: Readonly<Record<Metric, ScaleMeaning['buckets']>> = {
  nps: { detractor: 6, passive: 8, promoter: 10 },
  csat: { dissatisfied: 2, neutral: 3, satisfied: 5 },
  ces: { difficult: 3, neutral: 4, easy: 7 },
  stars: { low: 2, middle: 3, high: 5 },
  smileys: { unhappy: 2, neutral: 3, happy: 5 },
  thumbs: { down: 0, up: 1 },
};

// Apart from the names: a page needs only those.
const polarities: Readonly<Record<Metric, ScaleMeaning['polarity']>> = {
  nps: 'higher-is-better',
  csat: 'higher-is-better',
  ces: 'higher-is-better',
  stars: 'higher-is-better',
  smileys: 'higher-is-better',
  thumbs: 'higher-is-better',
};

export const meaningOf = (metric: Metric): ScaleMeaning => ({
  polarity: polarities[metric],
  buckets: buckets[metric],
});

/** What a value on a scale is called, for example `promoter`; nothing beyond the scale's end. */
export const bucketOf = (metric: Metric, value: number): string | undefined =>
  Object.entries(buckets[metric]).find(([, upTo]) => value <= upTo)?.[0];
