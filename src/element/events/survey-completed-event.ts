import type { SurveyAnswer } from '../../contract/commands.ts';

/** What {@link LaurelSurveyCompletedEvent} is about. */
export interface SurveyCompletedDetail {
  /** Id of the survey. */
  readonly survey: string;
  /** The wave that was answered. */
  readonly wave: string;
  /** Id of the response. */
  readonly id: string;
  /** What the response brought, by the server's word; `on` when it can be spent only later. */
  readonly reward?: SurveyAnswer['reward'];
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
  interface HTMLElementEventMap {
    'laurel-survey-completed': LaurelSurveyCompletedEvent;
  }
}
