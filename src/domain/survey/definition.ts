import type { LocalisedText } from '../../values/localised-text.ts';
import type { Condition } from './condition.ts';
import type { Dimension } from './dimensions.ts';
import type { ScaleMeaning } from './scale-meanings.ts';
import type { Metric, Scale } from './scales.ts';

/** One text for all languages, or one for each. */
export type SurveyText = string | LocalisedText;

interface AnyQuestion {
  /** Never changes once it is in use: answers are kept under it. */
  readonly id: string;
  /** Whether the survey can be completed without an answer to it. */
  readonly required: boolean;
  /** Its wording; without it the kit's own for this type. `{subject}` stands for the subject. */
  readonly text?: SurveyText | undefined;
  /** When it is asked; always without it. */
  readonly showIf?: Condition | undefined;
  readonly dimension?: Dimension | undefined;
  /** What any answer to it is a sign of. */
  readonly signal?: 'complaint' | undefined;
}

/** A question answered by choosing a number on a scale that everybody means the same by. */
export interface ScaleQuestion extends AnyQuestion {
  readonly type: Metric;
}

/** A scale that a survey brings itself. */
export interface OwnScale extends Scale {
  /** Whether a higher number is better. */
  readonly polarity: ScaleMeaning['polarity'];
  /** The highest value of each name, in ascending order. */
  readonly buckets?: ScaleMeaning['buckets'] | undefined;
  /** What its lower and upper end mean. */
  readonly low?: SurveyText | undefined;
  readonly high?: SurveyText | undefined;
}

export interface OwnScaleQuestion extends AnyQuestion {
  readonly type: 'scale';
  readonly scale: OwnScale;
}

/** The same scale over several rows. Each row is answered under `question.row`. */
export interface MatrixQuestion extends AnyQuestion {
  readonly type: 'matrix';
  readonly scale: OwnScale;
  readonly rows: readonly Choice[];
}

/** What can be chosen, or what is judged in a row. */
export interface Choice {
  readonly value: string;
  readonly text: SurveyText;
  /** Whether words may be added to it, which are kept under `question.value`. */
  readonly open?: boolean | undefined;
}

/** One of several choices, or any number of them. */
export interface ChoiceQuestion extends AnyQuestion {
  readonly type: 'single' | 'multi';
  readonly choices: readonly Choice[];
}

/** A question answered in somebody's own words. */
export interface TextQuestion extends AnyQuestion {
  readonly type: 'text' | 'email';
}

/** Whether somebody agrees: to be contacted, unless `purpose` says `other`. */
export interface ConsentQuestion extends AnyQuestion {
  readonly type: 'consent';
  readonly purpose?: 'contact' | 'other' | undefined;
}

/** Words that stand between questions; nothing is asked. */
export interface NoteQuestion extends AnyQuestion {
  readonly type: 'note';
}

export type Question =
  | ScaleQuestion
  | OwnScaleQuestion
  | MatrixQuestion
  | ChoiceQuestion
  | TextQuestion
  | ConsentQuestion
  | NoteQuestion;

/** What stands in place of the form once a survey has been completed. */
export interface Ending {
  /** When it is this one; the first whose condition holds is shown. */
  readonly showIf?: Condition | undefined;
  readonly text: SurveyText;
  /** Whether it makes something good again: then nothing is advertised beside it. */
  readonly recovery?: boolean | undefined;
}

/** A survey, whichever way it was written down. */
export interface SurveyDefinition {
  readonly v: 1;
  readonly id: string;
  /** What is asked about. */
  readonly subject?: SurveyText | undefined;
  /** Whether the answers go without who gave them; they bring nothing then. */
  readonly anonymous?: boolean | undefined;
  /** In the order they are asked; each id once. */
  readonly questions: readonly Question[];
  readonly ends?: readonly Ending[] | undefined;
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
