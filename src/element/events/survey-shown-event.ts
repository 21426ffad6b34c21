/** What {@link LaurelSurveyShownEvent} is about. */
export interface SurveyShownDetail {
  /** Id of the survey. */
  readonly survey: string;
}

/** A survey has come up by itself. */
export class LaurelSurveyShownEvent extends Event {
  readonly detail: SurveyShownDetail;

  constructor(detail: SurveyShownDetail) {
    super('laurel-survey-shown', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'laurel-survey-shown': LaurelSurveyShownEvent;
  }
}
