/** What an advocate is about to do with an invitation. */
export interface ShareDetail {
  /** A channel such as `whatsapp`, or `copy`, `sheet` (the browser's own), `qr`. */
  readonly channel: string;
  /** The advocate's link, absolute; without one their code. */
  readonly url: string;
  /** The message that goes with the link. */
  readonly text: string;
}

/** Somebody is about to share an invitation; `preventDefault()` stops it. */
export class LaurelShareEvent extends Event {
  readonly detail: ShareDetail;

  constructor(detail: ShareDetail) {
    super('laurel-share', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'laurel-share': LaurelShareEvent;
  }
}
