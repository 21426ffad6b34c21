import type { Question } from '../../../src/domain/survey/definition.ts';
import type { AnswerValue } from '../../../src/domain/survey/response.ts';
import { takeAnswer } from '../feedback-survey.send.ts';
import type { FeedbackSurvey } from '../feedback-survey.ts';

/** What a control says of the answer to a question, given what was answered before. */
const answerIn = (
  { type, value, checked }: HTMLInputElement,
  question: Question,
  before: AnswerValue | undefined,
): AnswerValue => {
  if (type === 'radio') return question.type === 'single' ? value : Number(value);
  if (type !== 'checkbox') return value;
  if (question.type === 'consent') return checked;
  const others = [before ?? []].flat().filter((one) => one !== value);
  const chosen = checked ? [...others, value] : others;
  // In the order in which they stand there, whatever they were ticked in.
  const order = question.type === 'multi' ? question.choices.map((choice) => choice.value) : [];
  return order.filter((one) => chosen.includes(one));
};

/** Takes in what somebody has put into a control of the question that stands there. */
export function takeFrom(survey: FeedbackSurvey, question: Question, { target }: Event): void {
  const control = target as HTMLInputElement;
  const { name } = control;
  // Nobody sees the field that catches machines.
  if (control.matches('.trap')) return;
  takeAnswer(survey, name, answerIn(control, question, survey._form.answers[name]));
}
