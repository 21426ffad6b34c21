/** How an invitation was shared. */
export interface SharedDetail {
  /** `copy`, or `sheet` (the browser's own). What happens in another app nobody can know. */
  readonly channel: string;
}

/** An invitation was copied, or handed on by the browser's share sheet. */
export class LaurelSharedEvent extends Event {
  readonly detail: SharedDetail;

  constructor(detail: SharedDetail) {
    super('laurel-shared', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'laurel-shared': LaurelSharedEvent;
  }
}
