import type { SurveyReward } from '../../contract/commands.ts';

/** What {@link LaurelSurveyCompletedEvent} is about. */
export interface SurveyCompletedDetail {
  /** Id of the survey. */
  readonly survey: string;
  /** The wave that was answered. */
  readonly wave: string;
  /** Id of the response; empty where it is anonymous. */
  readonly id: string;
  /**
   * What the response brought, by the server's word: `unit` and `amount`, and the time `at` or the
   * day `on` from which it can be spent, if that is later.
   */
  readonly reward?: SurveyReward | undefined;
}

/** The server has taken somebody's answers to a survey. */
export class LaurelSurveyCompletedEvent extends Event {
  readonly detail: SurveyCompletedDetail;

  constructor(detail: SurveyCompletedDetail) {
    super('laurel-survey-completed', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'laurel-survey-completed': LaurelSurveyCompletedEvent;
  }
}
