import type { SurveyResponse } from '../../contract/commands.ts';

/** What {@link LaurelSurveySubmitEvent} is about. */
export interface SurveySubmitDetail {
  /**
   * As it will be sent: `survey`, `wave`, `seq` (the highest counts), `status`, and `answers`, each with
   * `question`, `type`, `value`, `bucket` (such as `promoter`) and `text`, the question as it was shown.
   */
  readonly response: SurveyResponse;
}

/** Somebody wants to send their answers. `preventDefault()` keeps them from being sent. */
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
