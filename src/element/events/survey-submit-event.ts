import type { SurveyResponse } from '../../contract/commands.ts';

/** What {@link LaurelSurveySubmitEvent} is about. */
export interface SurveySubmitDetail {
  /** As it will be sent. */
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
  interface HTMLElementEventMap {
    'laurel-survey-submit': LaurelSurveySubmitEvent;
  }
}
