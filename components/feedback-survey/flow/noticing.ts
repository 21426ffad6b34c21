import type { FeedbackSurvey } from '../feedback-survey.ts';

/** Whether something changed in what the page has beside an ending, which is no part of the survey. */
function isBesideEnd(survey: Element, { target }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  const slotted = element?.closest('[slot]:not([slot=end])');
  return slotted instanceof Element && slotted !== survey && survey.contains(slotted);
}

/** Has a survey look again whenever something changes in what stands between its tags. */
export const noticeChanges = (survey: FeedbackSurvey): void =>
  // Its own attributes come with it; nothing that was read shows in either, so this ends.
  new MutationObserver((records) => {
    if (!records.every((record) => isBesideEnd(survey, record))) survey.requestUpdate();
  }).observe(survey, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
