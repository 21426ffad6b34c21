import type { Decimal } from '../../values/decimal.ts';

/** What somebody is about to spend points on. */
export interface RedeemDetail {
  /** Id of the reward. */
  readonly reward: string;
  /** Points, for a reward whose amount is up to the member. */
  readonly amount?: Decimal | undefined;
}

/** Somebody has confirmed that they want a reward; `preventDefault()` keeps it from being sent. */
export class LaurelRedeemEvent extends Event {
  readonly detail: RedeemDetail;

  constructor(detail: RedeemDetail) {
    super('laurel-redeem', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'laurel-redeem': LaurelRedeemEvent;
  }
}
