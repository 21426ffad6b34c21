import { comparisonsOf } from './condition.ts';
import type { Comparison } from './condition.ts';
import type { Ending, Question, SurveyDefinition } from './definition.ts';
import { scaleOf } from './question-scales.ts';
import type { Report } from './reading.ts';

/** What a comparison may be made with: the questions before it, by the ids of their answers. */
type Earlier = ReadonlyMap<string, Question>;

/** All ids under which a question can be answered. */
export const fieldsFor = (question: Question): readonly string[] => {
  const { id } = question;
  if (question.type === 'note') return [];
  if (question.type === 'matrix') return question.rows.map(({ value }) => `${id}.${value}`);
  if (question.type !== 'single' && question.type !== 'multi') return [id];
  return [id, ...question.choices.flatMap(({ value, open }) => (open ? `${id}.${value}` : []))];
};

const list = (values: readonly string[]): string => values.join(', ') || 'none';

/** What the values and names of a question are, where they are given. */
function sayableOf(question: Question, field: string): readonly string[] | undefined {
  if (question.type === 'consent') return ['yes', 'no'];
  if (question.type === 'single' || question.type === 'multi')
    return field === question.id ? question.choices.map(({ value }) => value) : undefined;
  const scale = scaleOf(question);
  if (!scale) return undefined;
  const numbers = Array.from({ length: scale.max - scale.min + 1 }, (_, at) =>
    String(scale.min + at),
  );
  return [...Object.keys(scale.buckets ?? {}), ...numbers];
}

/** What is wrong with a comparison; nothing where it can be made. */
function faultOf(
  [subject, operator, operand]: Comparison,
  earlier: Earlier,
  all: Earlier,
  own?: string,
): string | undefined {
  const isOrder = ['lt', 'le', 'gt', 'ge'].includes(operator);
  const noNumber =
    isOrder && typeof operand !== 'number'
      ? `After "${operator}" comes a number, not "${String(operand)}".`
      : undefined;
  if (subject.startsWith('context.'))
    return /^context\.[\w-]+$/.test(subject)
      ? noNumber
      : `"${subject}" is not what a visitor has: write it as "context.tier".`;
  const question = earlier.get(subject);
  if (!question) return unknownSubject(subject, earlier, all, own);
  // What is added to an open choice are words.
  const isWords = 'choices' in question && subject !== question.id;
  const type = isWords ? 'text' : question.type;
  if (isOrder)
    return scaleOf(question)
      ? noNumber
      : `"${operator}" compares numbers, and "${subject}" is of type ${type}: use ${type === 'multi' ? '"has"' : '"is" or "in"'}.`;
  if (operator === 'has' && type !== 'multi')
    return `"has" is for questions of type multi, and "${subject}" is of type ${type}: use "is".`;
  if ((operator === 'is' || operator === 'in') && type === 'multi')
    return `"${subject}" may have several answers: use "has".`;
  const sayable = sayableOf(question, subject);
  const unknown = [operand ?? []]
    .flat()
    .find((value) => sayable?.includes(String(value)) === false);
  return unknown === undefined
    ? undefined
    : `"${subject}" cannot be "${unknown}"; it can be: ${list(sayable ?? [])}.`;
}

function unknownSubject(subject: string, earlier: Earlier, all: Earlier, own?: string): string {
  const question = all.get(subject);
  if (!question)
    return `There is no earlier question "${subject}"; there are: ${list([...earlier.keys()])}.`;
  return question.id === own
    ? `"${subject}" asks about itself: a condition looks back only.`
    : `"${subject}" is asked later: a condition looks back only. Move one of the two.`;
}

/** Where questions and endings stand as they were written, such as `questions[2]`. */
type Places = ReadonlyMap<Question | Ending, string>;

/**
 * A definition whose conditions all look back, to questions there are and to what can be answered to
 * them. A question whose condition does not is always asked; such an ending is left out.
 */
export function checkConditions(
  definition: SurveyDefinition,
  places: Places,
  report: Report,
): SurveyDefinition {
  const all = new Map(
    definition.questions.flatMap((one) => fieldsFor(one).map((field) => [field, one])),
  );
  const earlier = new Map<string, Question>();
  const isGood = (one: Question | Ending): boolean => {
    const own = 'id' in one ? one.id : undefined;
    const faults = (one.showIf ? comparisonsOf(one.showIf) : []).flatMap(
      (comparison) => faultOf(comparison, earlier, all, own) ?? [],
    );
    for (const fault of faults) report(`${places.get(one) ?? ''}.showIf`, fault);
    return faults.length === 0;
  };
  const questions = definition.questions.map((question): Question => {
    const good = isGood(question);
    for (const field of fieldsFor(question)) earlier.set(field, question);
    return good ? question : { ...question, showIf: undefined };
  });
  const { ends } = definition;
  if (!ends) return { ...definition, questions };
  const good = ends.filter(isGood);
  const always = good.findIndex(({ showIf }) => !showIf);
  for (const ending of always < 0 ? [] : good.slice(always + 1))
    report(
      places.get(ending) ?? '',
      'It never comes: an ending without a condition stands before it. Put that one last.',
    );
  return { ...definition, questions, ends: good };
}
