import { dimensions } from './dimensions.ts';
import type { Dimension } from './dimensions.ts';
import { isMetric, isOn, percentOn, scaleOf } from './question-scales.ts';

/** How satisfied people are with one side of a shop. */
export interface DimensionScore {
  /** How many answers it is made of. */
  readonly n: number;
  /** Mean of the answers, from 0, the worst that can be said, to 100. */
  readonly value: number;
}

/** What of an answer counts; of a response and of the contract alike. */
export interface DimensionAnswer {
  readonly type: string;
  readonly value: unknown;
  readonly dimension?: string | undefined;
  /** Of a scale that the survey brought itself. */
  readonly percent?: number | undefined;
}

/** Nothing for an answer off its scale: answers come from anywhere. */
const percentOf = ({ type, value, percent }: DimensionAnswer): number | undefined => {
  if (isMetric(type)) {
    const scale = scaleOf({ type });
    return isOn(scale, value) ? percentOn(scale, value) : undefined;
  }
  return percent !== undefined && percent >= 0 && percent <= 100 ? percent : undefined;
};

/**
 * The functional, emotional and social score of one response, or of the answers of many: for each
 * dimension the mean of its answers on a scale from 0 to 100. A dimension without answers has none.
 * After PERVAL, whose quality and price are both functional (Sweeney and Soutar 2001).
 */
export const dimensionScores = (
  answers: Iterable<DimensionAnswer>,
): Readonly<Partial<Record<Dimension, DimensionScore>>> => {
  const percents = new Map<Dimension, number[]>();
  for (const answer of answers) {
    const dimension = dimensions.find((one) => one === answer.dimension);
    const percent = percentOf(answer);
    if (dimension && percent !== undefined)
      percents.set(dimension, [...(percents.get(dimension) ?? []), percent]);
  }
  const scores: Partial<Record<Dimension, DimensionScore>> = {};
  for (const [dimension, values] of percents) {
    const n = values.length;
    scores[dimension] = { n, value: values.reduce((sum, value) => sum + value, 0) / n };
  }
  return scores;
};
