import { array, count, decimal, identifier, object, optional } from '../decode.ts';
import type { Infer } from '../decode.ts';
import { partOf } from '../part.ts';
import { datedAmount, money } from '../vocabulary.ts';

/**
 * One points account. `available` can be spent now; `pending` is on its way; `owed` is what a
 * refund took beyond what was left and later earning pays back; `redemptionsPending` counts
 * redemptions the server has not finished.
 */
export const wallet = object({
  id: identifier,
  available: decimal,
  pending: decimal,
  owed: optional(decimal),
  lifetime: optional(decimal),
  worth: optional(money),
  redemptionsPending: optional(count),
  maturing: array(datedAmount, 50),
  expiring: array(datedAmount, 50),
});

/** The member's accounts, the main one first. */
export const wallets = partOf('member', 'wallets', array(wallet, 20));

export type Wallet = Infer<typeof wallet>;
