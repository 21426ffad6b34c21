/** What {@link LaurelSignalEvent} is about. */
export interface SignalDetail {
  /** `detractor`, `complaint`, `low-csat` or `high-effort`. */
  readonly kind: 'detractor' | 'complaint' | 'low-csat' | 'high-effort';
  /** From just noticeable, above 0, to as bad as can be said, 1. */
  readonly severity: number;
  /** Whether they agreed to be contacted. */
  readonly contact: boolean;
  /** `service-recovery`: somebody of the shop puts it right. `win-back`: what the shop does next wins them back. */
  readonly suggested: 'service-recovery' | 'win-back';
  /** Id of the survey, and of the question that it shows in. */
  readonly survey: string;
  readonly question: string;
  /** Id of the response. */
  readonly response: string;
}

/** The server has taken answers that say that somebody is unhappy. None of their words is in it. */
export class LaurelSignalEvent extends Event {
  readonly detail: SignalDetail;

  constructor(detail: SignalDetail) {
    super('laurel-signal', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'laurel-signal': LaurelSignalEvent;
  }
}
