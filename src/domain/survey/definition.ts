import type { LocalisedText } from '../../values/localised-text.ts';
import type { Metric } from './scales.ts';

/** One text for all languages, or one for each. */
export type SurveyText = string | LocalisedText;

interface AnyQuestion {
  /** Never changes once it is in use: answers are kept under it. */
  readonly id: string;
  /** Whether the survey can be completed without an answer to it. */
  readonly required: boolean;
  /** Its wording; without it the kit's own for this type. `{subject}` stands for the subject. */
  readonly text?: SurveyText | undefined;
}

/** A question answered by choosing a number. */
export interface ScaleQuestion extends AnyQuestion {
  readonly type: Metric;
}

/** A question answered in somebody's own words. */
export interface TextQuestion extends AnyQuestion {
  readonly type: 'text';
}

export type Question = ScaleQuestion | TextQuestion;

/** A survey, whichever way it was written down. */
export interface SurveyDefinition {
  readonly v: 1;
  readonly id: string;
  /** What is asked about. */
  readonly subject?: SurveyText | undefined;
  /** In the order they are asked; each id once. */
  readonly questions: readonly Question[];
}

/** Whether a reason for the score is asked for. */
export const reasons = ['optional', 'required', 'off'] as const;
export type Reason = (typeof reasons)[number];

/** The simplest spelling of a survey: one question, and perhaps the reason for its answer. */
export interface OneQuestion {
  readonly metric: Metric;
  readonly reason: Reason;
  readonly subject?: SurveyText | undefined;
  readonly question?: SurveyText | undefined;
}

/** The survey that a one-question spelling stands for. */
export const compileOneQuestion = (
  id: string,
  { metric, reason, subject, question }: OneQuestion,
): SurveyDefinition => {
  const score: Question = { id: 'score', type: metric, required: true, text: question };
  const why: Question = { id: 'reason', type: 'text', required: reason === 'required' };
  return { v: 1, id, subject, questions: reason === 'off' ? [score] : [score, why] };
};
