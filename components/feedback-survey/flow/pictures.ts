import { fetchScales, learn } from '../feedback-survey.learn.ts';
import type { Means } from '../feedback-survey.learn.ts';
import type { FeedbackSurvey } from '../feedback-survey.ts';

/**
 * Words and pictures of the scales other than that of NPS.
 *
 * @returns undefined while they are on their way, null where they could not be fetched.
 */
export function learnPictures(survey: FeedbackSurvey): Means | null | undefined {
  const scales = learn(survey, fetchScales);
  return scales && scales.meansOf(survey);
}

/** What a score looks like, as soon as it is known. */
export const pictureOf: NonNullable<Means['pictureOf']> = (survey, ...score) =>
  fetchScales.module?.meansOf(survey).pictureOf?.(survey, ...score);
