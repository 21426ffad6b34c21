import { holds } from './condition.ts';
import type { Known, Operand } from './condition.ts';
import type { Ending, Question, SurveyDefinition } from './definition.ts';
import { isOn, nameOn, scaleOf } from './question-scales.ts';
import { given } from './response.ts';
import type { Answers, AnswerValue } from './response.ts';

/** What a condition may ask besides answers, as `context.tier`. */
export type SurveyContext = Readonly<Record<string, Operand | undefined>>;

/** What stands under a key itself: ids may be called as what every object has. */
const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The ids under which a question's answers are kept, given what was answered to it. */
export const fieldsOf = (question: Question, answers: Answers): readonly string[] => {
  const { id } = question;
  if (question.type === 'matrix') return question.rows.map(({ value }) => `${id}.${value}`);
  if (question.type !== 'single' && question.type !== 'multi')
    return question.type === 'note' ? [] : [id];
  const chosen = [own(answers, id) ?? []].flat();
  const worded = question.choices.filter(({ value, open }) => open && chosen.includes(value));
  return [id, ...worded.map(({ value }) => `${id}.${value}`)];
};

/**
 * What was answered to a question under one of its ids, if anything was. What could not be chosen is no
 * answer: it was put in before the survey was changed.
 */
export const answerOf = (
  question: Question,
  field: string,
  answers: Answers,
): AnswerValue | undefined => {
  const value = given(own(answers, field));
  const scale = scaleOf(question);
  if (scale) return isOn(scale, value) ? value : undefined;
  if (question.type === 'consent') return typeof value === 'boolean' ? value : undefined;
  if (field === question.id && (question.type === 'single' || question.type === 'multi')) {
    const values = question.choices.map((choice) => choice.value);
    if (question.type === 'single') return values.find((one) => one === value);
    const chosen = [value ?? []].flat();
    const known = values.filter((one) => chosen.includes(one));
    return known.length > 0 ? known : undefined;
  }
  return typeof value === 'string' ? value : undefined;
};

interface Walked {
  readonly questions: readonly Question[];
  readonly known: (subject: string) => Known | undefined;
}

function walk(
  { questions }: Pick<SurveyDefinition, 'questions'>,
  answers: Answers,
  context: SurveyContext,
): Walked {
  const found = new Map<string, Known>();
  const known = (subject: string): Known | undefined => {
    if (!subject.startsWith('context.')) return found.get(subject);
    const value = own(context, subject.slice('context.'.length));
    return value === undefined ? undefined : { value };
  };
  const path: Question[] = [];
  for (const question of questions) {
    if (question.showIf && !holds(question.showIf, known)) continue;
    path.push(question);
    const scale = scaleOf(question);
    for (const field of fieldsOf(question, answers)) {
      const value = answerOf(question, field, answers);
      if (value === undefined) continue;
      const bucket = scale && nameOn(scale, Number(value));
      found.set(field, { value, ...(bucket && { bucket }) });
    }
  }
  return { questions: path, known };
}

/**
 * The questions that these answers lead to, in order. Conditions look back only, so the path is
 * always finite; answers to questions that are not on it decide nothing.
 */
export const pathOf = (
  definition: Pick<SurveyDefinition, 'questions'>,
  answers: Answers,
  context: SurveyContext = {},
): readonly Question[] => walk(definition, answers, context).questions;

/** The first ending whose condition holds. */
export const endingOf = (
  definition: Pick<SurveyDefinition, 'questions' | 'ends'>,
  answers: Answers,
  context: SurveyContext = {},
): Ending | undefined => {
  const { known } = walk(definition, answers, context);
  return definition.ends?.find(({ showIf }) => !showIf || holds(showIf, known));
};

/** The first field of a question that needs an answer and has none. */
export const missingField = (question: Question, answers: Answers): string | undefined => {
  if (!question.required) return undefined;
  const isMissing = (field: string): boolean => {
    const value = answerOf(question, field, answers);
    return value === undefined || (question.type === 'consent' && value !== true);
  };
  // Words may be added to an open choice; they need not be.
  const fields = question.type === 'matrix' ? fieldsOf(question, answers) : [question.id];
  return question.type === 'note' ? undefined : fields.find(isMissing);
};
