import type { FeedbackSurvey } from '../feedback-survey.ts';
import { tellSoFar } from './steps.ts';
import { walkOf } from './walk.ts';

/** Surveys that somebody has begun to answer since the page was last left. */
const begun = new Set<FeedbackSurvey>();

/** What was answered in a survey counts, when it goes with whatever somebody turns to. */
export function leaveSurvey(survey: FeedbackSurvey): void {
  if (!begun.delete(survey)) return;
  const { isClosed, isBehind } = walkOf(survey._form);
  if (!isClosed) void tellSoFar(survey, 'partial', true);
  else if (isBehind) void tellSoFar(survey, 'dismissed', true);
}

/** Whoever turns to another page, tab or app may not come back: what they answered until now counts. */
const leave = (): void => begun.forEach(leaveSurvey);

/** Has what was answered sent at the latest when the page is left. */
export function countWhenLeft(survey: FeedbackSurvey): void {
  begun.add(survey);
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('pagehide', leave);
}

const onVisibility = (): void => {
  if (document.hidden) leave();
};
