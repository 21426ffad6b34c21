/** What a comparison may ask; `answered` compares with nothing. */
export const operators = ['is', 'not', 'lt', 'le', 'gt', 'ge', 'in', 'has', 'answered'] as const;
export type Operator = (typeof operators)[number];

export type Operand = string | number;

/**
 * The id of an earlier question, or `context.tier`; what is asked of its answer; and what it is
 * compared with: a value, the name of a bucket, or several of them for `in`.
 */
export type Comparison = readonly [
  subject: string,
  operator: Operator,
  operand?: Operand | readonly Operand[],
];

/** Comparisons of which all, or any, have to hold. */
export type ComparisonGroup =
  { readonly all: readonly Comparison[] } | { readonly any: readonly Comparison[] };

/** When a question or an ending is on the path; groups may hold groups one level deep. */
export type Condition =
  | Comparison
  | { readonly all: readonly (Comparison | ComparisonGroup)[] }
  | { readonly any: readonly (Comparison | ComparisonGroup)[] };

/** What is known of the subject of a comparison. */
export interface Known {
  readonly value: Operand | boolean | readonly string[];
  /** What the value is called, such as `detractor`. */
  readonly bucket?: string | undefined;
}

export const isComparison = (condition: Condition): condition is Comparison =>
  Array.isArray(condition);

/** Several choices are what each of them is, in whichever order they were made. */
const isSaid = (value: Operand | readonly string[], wanted: Operand): boolean =>
  [value].flat().some((one) => String(one) === String(wanted));

/** A consent is `yes` or `no`, as an editor would write it. */
const sayable = (value: Known['value']): Exclude<Known['value'], boolean> =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;

const compares = ([, operator, operand]: Comparison, known: Known | undefined): boolean => {
  const isOne = (wanted: Operand): boolean =>
    known !== undefined && (isSaid(sayable(known.value), wanted) || known.bucket === wanted);
  const wanted = operand === undefined ? [] : [operand].flat();
  if (operator === 'not') return !wanted.some(isOne);
  if (known === undefined) return false;
  if (operator === 'answered') return true;
  if (operator === 'is' || operator === 'in') return wanted.some(isOne);
  const value = sayable(known.value);
  if (operator === 'has')
    return Array.isArray(value) && wanted.some((one) => value.includes(String(one)));
  const [limit] = wanted;
  if (limit === undefined || Array.isArray(value)) return false;
  const difference = Number(value) - Number(limit);
  switch (operator) {
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
  }
};

/**
 * Whether a condition holds. Of what has no answer nothing holds but `not`: somebody who gave no score
 * is not a detractor.
 *
 * @param known - What is known of a subject; undefined where there is no answer.
 */
export const holds = (
  condition: Condition,
  known: (subject: string) => Known | undefined,
): boolean => {
  if (isComparison(condition)) return compares(condition, known(condition[0]));
  const each = (part: Comparison | ComparisonGroup): boolean => holds(part, known);
  return 'all' in condition ? condition.all.every(each) : condition.any.some(each);
};

/** Every comparison of a condition, in the order it was written. */
export const comparisonsOf = (condition: Condition): readonly Comparison[] => {
  if (isComparison(condition)) return [condition];
  const parts: readonly Condition[] = 'all' in condition ? condition.all : condition.any;
  return parts.flatMap(comparisonsOf);
};
