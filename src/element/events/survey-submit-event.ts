import type { SurveyResponse } from '../../contract/commands.ts';

/** What {@link LaurelSurveySubmitEvent} is about. */
export interface SurveySubmitDetail {
  /**
   * As it will be sent: `survey`, `wave`, `seq` (the highest counts), `status` (`complete`, or on the way
   * `partial` or `dismissed`), and `answers`, each with
   * `question`, `type`, `value`, `bucket` (such as `promoter`) and `text`, the question as it was shown.
   */
  readonly response: SurveyResponse;
}

/**
 * Answers are about to be sent. `preventDefault()` keeps them from being sent.
 *
 * Of several questions they are sent on the way, too: `response.status` is `complete` where somebody wants to
 * send them, `partial` where they go on or leave, `dismissed` where they close the survey.
 */
export class LaurelSurveySubmitEvent extends Event {
  readonly detail: SurveySubmitDetail;

  constructor(detail: SurveySubmitDetail) {
    super('laurel-survey-submit', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'laurel-survey-submit': LaurelSurveySubmitEvent;
  }
}
