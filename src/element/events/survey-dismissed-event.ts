/** What {@link LaurelSurveyDismissedEvent} is about. */
export interface SurveyDismissedDetail {
  /** Id of the survey. */
  readonly survey: string;
}

/** Somebody has closed a survey before they had sent it. */
export class LaurelSurveyDismissedEvent extends Event {
  readonly detail: SurveyDismissedDetail;

  constructor(detail: SurveyDismissedDetail) {
    super('laurel-survey-dismissed', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'laurel-survey-dismissed': LaurelSurveyDismissedEvent;
  }
}
