import { comparisonsOf, holds, isComparison } from './condition.ts';
import type { Comparison, Condition, Known } from './condition.ts';
import type { Question } from './definition.ts';
import { nameOn, scaleOf } from './question-scales.ts';

/** A question by the ids of its answers; nothing for what a visitor has, such as `context.tier`. */
export type QuestionOf = (subject: string) => Question | undefined;

/** Comparisons that have to hold together. */
type Together = readonly Comparison[];

/** More ways than this are not followed: what cannot be decided may be. */
const MOST_WAYS = 500;

const join = (
  one: readonly Together[],
  other: readonly Together[],
): readonly Together[] | undefined =>
  one.length * other.length > MOST_WAYS
    ? undefined
    : one.flatMap((first) => other.map((second) => [...first, ...second]));

/** The ways in which a condition can hold; undefined where they are too many. */
function waysOf(condition: Condition): readonly Together[] | undefined {
  if (isComparison(condition)) return [[condition]];
  const parts: readonly Condition[] = 'all' in condition ? condition.all : condition.any;
  let ways: readonly Together[] | undefined = 'all' in condition ? [[]] : [];
  for (const part of parts) {
    const more = waysOf(part);
    if (!ways || !more) return undefined;
    ways = 'all' in condition ? join(ways, more) : [...ways, ...more];
  }
  return ways;
}

/** All that could be known of a subject, as far as these comparisons tell one from another. */
function candidates(question: Question | undefined, about: Together): readonly Known[] {
  const operands = about.flatMap(([, , operand]) => [operand ?? []].flat());
  // Not the words added to an open choice, which can be any.
  const isOwn = about.every(([subject]) => subject === question?.id);
  if (question?.type === 'consent') return [{ value: true }, { value: false }];
  if (question?.type === 'multi' && isOwn) {
    const unwanted = about
      .filter(([, operator]) => operator === 'not')
      .map(([, , one]) => String(one));
    const values = question.choices.map(({ value }) => value);
    const others = values.filter((value) => !unwanted.includes(value));
    return others.length > 0 ? [{ value: others }] : [];
  }
  const scale = question && scaleOf(question);
  if (scale)
    return Array.from({ length: scale.max - scale.min + 1 }, (_, index) => {
      const value = scale.min + index;
      return { value, bucket: nameOn(scale, value) };
    });
  if (question?.type === 'single' && isOwn) return question.choices.map(({ value }) => ({ value }));
  const numbers = operands.map(Number).filter(Number.isFinite);
  const around = numbers.flatMap((number) => [number - 1, number, number + 1]);
  const between = numbers.flatMap((one) => numbers.map((other) => (one + other) / 2));
  return [...operands, ...around, ...between, 'anything else'].map((value) => ({ value }));
}

function canBe(way: Together, questionOf: QuestionOf): boolean {
  const subjects = new Set(way.map(([subject]) => subject));
  return [...subjects].every((subject) => {
    const about = way.filter(([one]) => one === subject);
    const all = [undefined, ...candidates(questionOf(subject), about)];
    return all.some((known) => holds({ all: about }, () => known));
  });
}

/** What can come about in a survey. */
export interface Reach {
  /**
   * Whether there are answers for which a condition holds, those included that lead to the questions it
   * asks about. True where that is too much to find out.
   */
  readonly canHold: (condition: Condition) => boolean;
  /** The comparisons of a condition that nothing can be answered to, each by itself. */
  readonly impossibleIn: (condition: Condition) => readonly Comparison[];
}

/** @param questionOf - A question by the ids of its answers. */
export function reachIn(questionOf: QuestionOf): Reach {
  const known = new Map<Question, readonly Together[]>();

  /** The ways to a question; as if it were always asked where they are too many. */
  const waysTo = (question: Question): readonly Together[] => {
    const before = known.get(question);
    if (before) return before;
    known.set(question, [[]]);
    const ways = question.showIf && waysOf(question.showIf);
    const all = ways?.flatMap(withReasons) ?? [[]];
    const found = all.length > MOST_WAYS ? [[]] : all;
    known.set(question, found);
    return found;
  };

  /** Adds what has to hold for the answers to be given that a way asks for. */
  const withReasons = (way: Together): readonly Together[] => {
    const asked = way.filter(([, operator]) => operator !== 'not').map(([subject]) => subject);
    let ways: readonly Together[] = [way];
    for (const question of new Set(asked.map(questionOf)))
      if (question) ways = join(ways, waysTo(question)) ?? ways;
    return ways;
  };

  const canHold = (condition: Condition): boolean => {
    const ways = waysOf(condition);
    return ways?.some((way) => withReasons(way).some((one) => canBe(one, questionOf))) ?? true;
  };
  return {
    canHold,
    impossibleIn: (condition) => comparisonsOf(condition).filter((one) => !canHold(one)),
  };
}
