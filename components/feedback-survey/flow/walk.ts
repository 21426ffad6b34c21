import type { Ending, Question, SurveyDefinition } from '../../../src/domain/survey/definition.ts';
import { pathOf } from '../../../src/domain/survey/path.ts';
import type { SurveyContext } from '../../../src/domain/survey/path.ts';
import type { Answers } from '../../../src/domain/survey/response.ts';
import type { Form } from '../feedback-survey.ts';

/** How far somebody has come through a survey. */
export interface Walk {
  /** The question it is the turn of; the first without one. */
  current: string | undefined;
  /** Of the last snapshot that was sent. */
  seq: number;
  /** Whether a pointer was used last, not the keyboard. */
  byPointer: boolean;
  /** Whether the last press was the second of a double click. */
  isAgain: boolean;
  /** Whether a snapshot is on its way. */
  isTelling: boolean;
  /** Whether more was put in meanwhile. */
  isBehind: boolean;
  /** Whether it was closed. */
  isClosed: boolean;
  /** What stands there in the end, with what it may ask for. */
  ending?:
    | {
        readonly ending: Ending;
        readonly definition: SurveyDefinition;
        readonly answers: Answers;
      }
    | undefined;
  /** When the question that stands there came, ms of the page's life. */
  shownAt: number;
}

const walks = new WeakMap<Form, Walk>();

/** The walk through a form; who comes after somebody else begins anew, as the form does. */
export const walkOf = (form: Form): Walk => {
  let walk = walks.get(form);
  if (!walk) {
    walk = {
      current: undefined,
      seq: 0,
      byPointer: false,
      isAgain: false,
      isTelling: false,
      isClosed: false,
      isBehind: false,
      shownAt: 0,
    };
    walks.set(form, walk);
  }
  return walk;
};

/** How long, in ms, a question has to stand there before the second press of a double click counts. */
const SETTLING = 400;

/** Whether a click is the second half of a double click, meant for the question before. */
export const isEcho = (form: Form): boolean => {
  const { isAgain, shownAt } = walkOf(form);
  return isAgain && performance.now() - shownAt < SETTLING;
};

export interface Place {
  readonly path: readonly Question[];
  readonly index: number;
  /** The question it is the turn of; undefined where there is none to ask. */
  readonly question: Question | undefined;
}

/** Where somebody is on the path that their answers lead along. */
export const placeOf = (
  { current }: Pick<Walk, 'current'>,
  definition: SurveyDefinition,
  answers: Answers,
  context: SurveyContext,
): Place => {
  const path = pathOf(definition, answers, context);
  const index = Math.max(
    0,
    path.findIndex(({ id }) => id === current),
  );
  return { path, index, question: path[index] };
};
