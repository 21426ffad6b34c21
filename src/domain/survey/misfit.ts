import type { Question } from './definition.ts';
import { isMetric } from './question-scales.ts';
import type { AnswerValue } from './response.ts';
import { scales } from './scales.ts';
import type { Metric } from './scales.ts';

/** What can be put in for a kind of question, and how that is said. */
interface Fitting {
  readonly fits: (value: AnswerValue) => boolean;
  readonly expected: string;
}

const number: Fitting = { fits: Number.isFinite, expected: 'a number' };
const words: Fitting = { fits: (value) => typeof value === 'string', expected: 'a text' };

/** Of the kinds without a scale that is the same everywhere. */
const others: Readonly<Record<Exclude<Question['type'], Metric>, Fitting>> = {
  // Their scales belong to the survey, which may stand on a page that no server knows.
  scale: number,
  matrix: number,
  single: words,
  multi: { fits: Array.isArray, expected: 'a list of texts' },
  text: words,
  email: words,
  consent: { fits: (value) => typeof value === 'boolean', expected: 'true or false' },
  note: { fits: () => false, expected: 'left out, as it asks nothing' },
};

const isOther = (type: string): type is keyof typeof others => Object.hasOwn(others, type);

function fittingOf(type: string): Fitting | undefined {
  if (!isMetric(type)) return isOther(type) ? others[type] : undefined;
  const { min, max } = scales[type];
  return {
    fits: (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
    expected: `a whole number from ${min} to ${max}`,
  };
}

/**
 * What an answer should have been, such as `a whole number from 0 to 10`; undefined when it fits its
 * type. Types of later versions may hold anything.
 */
export function misfit({
  type,
  value,
}: {
  readonly type: string;
  readonly value: AnswerValue;
}): string | undefined {
  const fitting = fittingOf(type);
  return fitting && !fitting.fits(value) ? fitting.expected : undefined;
}
