import type {
  Question,
  SurveyDefinition,
  SurveyText,
} from '../../../src/domain/survey/definition.ts';
import { answerOf, fieldsOf } from '../../../src/domain/survey/path.ts';
import { fillText } from '../../../src/domain/survey/piping.ts';
import type { Answers } from '../../../src/domain/survey/response.ts';
import type { Decimal } from '../../../src/values/decimal.ts';
import type { Metric } from '../../../src/domain/survey/scales.ts';
import type { FeedbackSurvey } from '../feedback-survey.ts';
import { contextOf } from './context.ts';

/** What a choice or a value is called, where an answer is told again in a text. */
const saidOf = (
  survey: FeedbackSurvey,
  { questions }: SurveyDefinition,
  field: string,
  answers: Answers,
): string | undefined => {
  const question = questions.find((one) => fieldsOf(one, answers).includes(field));
  const value = question && answerOf(question, field, answers);
  if (value === undefined || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return survey.number(value);
  const choices = question && 'choices' in question ? question.choices : [];
  const nameOf = (one: string): string => {
    const choice = choices.find((each) => each.value === one);
    return (choice && survey._text(choice.text)) ?? one;
  };
  return [value].flat().map(nameOf).join(', ');
};

/** What is asked about; the programme by its name, where nobody says. */
const subjectOf = (survey: FeedbackSurvey, { subject }: SurveyDefinition): string | undefined =>
  survey.subject ||
  survey._text(subject) ||
  survey.pick(survey._store?.snapshot().programme?.name ?? {});

/**
 * A text of the survey in the language of the element, with what it asks for filled in.
 *
 * @param known - What was answered and what it brings, where that is not what stands in the form now.
 */
export const textOf = (
  survey: FeedbackSurvey,
  definition: SurveyDefinition,
  text: SurveyText,
  known: { readonly answers?: Answers | undefined; readonly reward?: Decimal | undefined } = {
    reward: survey._view?.reward?.amount,
  },
): string => {
  const { answers = survey._form.answers, reward } = known;
  const context = contextOf(survey);
  return fillText(survey._text(text) ?? '', (name) => {
    if (name === 'subject') return subjectOf(survey, definition);
    if (name === 'reward') return reward && survey.number(reward);
    const asked = name.startsWith('context.') ? context[name.slice('context.'.length)] : undefined;
    if (typeof asked === 'number') return survey.number(asked);
    return asked ?? saidOf(survey, definition, name, answers);
  });
};

/** A question in the words it is asked in; of a row, the row's own after them. */
export const wordingOf = (
  survey: FeedbackSurvey,
  definition: SurveyDefinition,
  question: Question,
  field = question.id,
): string => {
  const { id, text } = question;
  const words = text
    ? textOf(survey, definition, text)
    : survey.say(question.type as Metric | 'text', { subject: subjectOf(survey, definition) });
  const part = field.slice(id.length + 1);
  const parts = 'rows' in question ? question.rows : 'choices' in question ? question.choices : [];
  const named = parts.find(({ value }) => value === part);
  return named ? `${words} – ${textOf(survey, definition, named.text)}` : words;
};
