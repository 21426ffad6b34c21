import type { ResponseQuality } from './quality.ts';
import type { Question, SurveyDefinition } from './definition.ts';
import type { Dimension } from './dimensions.ts';
import { bucketOf } from './scale-meanings.ts';
import type { Metric } from './scales.ts';

/** A number on a scale, words, whether somebody agrees, or the values of several choices. */
export type AnswerValue = number | string | boolean | readonly string[];

/**
 * What somebody has put in so far: by the question's id, by `question.row` of a matrix and, for the
 * words added to an open choice, by `question.choice`.
 */
export type Answers = Readonly<Record<string, AnswerValue | undefined>>;

/** An answer as it is kept: it can be read without the definition. */
export interface KeptAnswer {
  readonly question: string;
  readonly type: Question['type'];
  readonly value: AnswerValue;
  /** What the value means, such as `promoter`; of scales only. */
  readonly bucket?: string;
  /** The question's wording as it was shown. */
  readonly text: string;
  /** What it is about, with where the value lies between the worst, 0, and the best, 100. */
  readonly dimension?: Dimension;
  readonly percent?: number;
  /** What any answer to the question is a sign of. */
  readonly signal?: 'complaint';
}

/** A whole response at one moment. The one with the highest `seq` counts. */
export interface CompleteResponse {
  readonly survey: string;
  readonly wave: string;
  readonly seq: number;
  readonly status: 'complete';
  readonly answers: readonly KeptAnswer[];
  /** The language it was shown in, BCP 47. */
  readonly locale: string;
  /** When somebody first touched the form, ISO 8601. */
  readonly startedAt: string;
  /** When this snapshot was made, ISO 8601. */
  readonly at: string;
  readonly quality?: ResponseQuality;
}

/** What somebody has put in, without the blanks around it; undefined when that is nothing. */
export const given = (value: AnswerValue | undefined): AnswerValue | undefined =>
  typeof value === 'string' ? value.trim() || undefined : value;

/** The first question that needs an answer and has none. */
export const missingQuestion = (
  { questions }: SurveyDefinition,
  answers: Answers,
): Question | undefined =>
  questions.find(({ id, required }) => required && given(answers[id]) === undefined);

/**
 * Makes the response to a survey from what somebody has put in. Questions without an answer, or
 * with blanks only, are left out; so is what answers no question of the survey.
 *
 * @param wordingOf - The wording of a question as it was shown.
 */
export const completeResponse = (
  { id: survey, questions }: SurveyDefinition,
  answers: Answers,
  about: Pick<CompleteResponse, 'wave' | 'seq' | 'locale' | 'startedAt' | 'at' | 'quality'>,
  wordingOf: (question: Question) => string,
): CompleteResponse => ({
  survey,
  status: 'complete',
  answers: questions.flatMap((question): readonly KeptAnswer[] => {
    const { id, type } = question;
    const value = given(answers[id]);
    if (value === undefined) return [];
    const bucket = type === 'text' ? undefined : bucketOf(type as Metric, Number(value));
    const text = wordingOf(question);
    return [{ question: id, type, value, ...(bucket && { bucket }), text }];
  }),
  ...about,
});
