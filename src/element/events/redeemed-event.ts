import type { Redemption } from '../../contract/member/redemptions.ts';

/** What {@link LaurelRedeemedEvent} is about. */
export interface RedeemedDetail {
  /**
   * By the server's word: `id`, `reward`, `unit` and `amount`, `state` (`issued`, or `pending` until
   * the shop has confirmed it), the `code` and when it `expires`, as far as there are any.
   */
  readonly redemption: Redemption;
}

/** The server has taken a redemption: its points are spent. */
export class LaurelRedeemedEvent extends Event {
  readonly detail: RedeemedDetail;

  constructor(detail: RedeemedDetail) {
    super('laurel-redeemed', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'laurel-redeemed': LaurelRedeemedEvent;
  }
}
