import type { SurveyDefinition } from '../../src/domain/survey/definition.ts';
import type { Metric } from '../../src/domain/survey/scales.ts';
import type { Decimal } from '../../src/values/decimal.ts';
import type { Content } from '../../src/element/index.ts';
import type { FeedbackSurvey } from './feedback-survey.ts';

/** What a survey asks its questions with. */
export interface Means {
  /**
   * What a score looks like, and its name where it needs one; undefined where it is a number.
   *
   * @param text What the score means, at the ends of the scale.
   */
  readonly pictureOf?: (
    survey: FeedbackSurvey,
    type: string,
    score: number,
    text: string | undefined,
  ) => readonly [picture: Content, name: unknown] | undefined;
  /** In place of one question; of several, or of a survey that was answered before. */
  readonly render?: (survey: FeedbackSurvey, definition: SurveyDefinition) => Content;
  /** Of several questions. */
  readonly definition?: SurveyDefinition;
  /** What stands there in the end; `brought` says what the response brought, `granted` how much for sure. */
  readonly renderEnd?: (
    survey: FeedbackSurvey,
    brought: string,
    granted: Decimal | undefined,
  ) => Content;
  /** Goes on from the question that stands there: to the next one, or to sending. */
  readonly submit?: (survey: FeedbackSurvey) => Promise<void>;
}

/** Fetches a module. What one survey has fetched, the next has at once; null where that failed. */
interface Fetch<Module> {
  (): Promise<Module>;
  module?: Module | null;
  /** Ends when all that waited for it had their turn; undefined where nothing did. */
  queue?: Promise<unknown>;
}

/** What is fetched when somebody touches the form, or has answered before. */
export type Actions = typeof import('./feedback-survey.send.ts');
export const fetchActions: Fetch<Actions> = () => import('./feedback-survey.send.ts');
export const fetchScales: Fetch<typeof import('./feedback-survey.scales.ts')> = () =>
  import('./feedback-survey.scales.ts');
const fetchFlow: Fetch<typeof import('./feedback-survey.flow.ts')> = () =>
  import('./feedback-survey.flow.ts');

/**
 * What a survey needs besides. Where it cannot be fetched the survey says so, and its next rendering
 * tries again.
 *
 * @returns undefined while it is on its way, null where that failed.
 */
export function learn<Module>(
  survey: FeedbackSurvey,
  fetch: Fetch<Module>,
): Module | null | undefined {
  const { module: before } = fetch;
  if (!before)
    // In a frame that was taken off the page, WebKit has an import end with nothing.
    void fetch()
      .catch(() => null)
      .then((module = null) => {
        fetch.module = module;
        if (module !== before) survey.requestUpdate();
      });
  return before;
}

/**
 * What a survey asks its questions with. What one question of NPS needs is there; other scales, and what
 * asks several questions, are fetched.
 *
 * @param known What the programme says of it.
 * @param isAnswered Whether thanks are all there is to show.
 * @returns undefined while anything of it is on its way, null where it could not be fetched or read.
 */
export function learnMeans(
  survey: FeedbackSurvey,
  metric: Metric,
  known: Readonly<Record<string, unknown>> | undefined,
  isAnswered: boolean,
): Means | null | undefined {
  const isLong =
    known?.['questions'] ||
    survey.definition ||
    survey.matches('[src],[trigger]') ||
    survey.querySelector('laurel-question,script');
  // What asks several questions needs what sends, too: both come side by side. Thanks come with it as well.
  if (isLong) learn(survey, fetchActions);
  else if (isAnswered) return learn(survey, fetchActions);
  else if (metric === 'nps') return {};
  const module = learn(survey, isLong ? fetchFlow : fetchScales);
  return module && module.meansOf(survey, known);
}
