import { array, decimal, identifier, object, oneOf, optional, text } from '../decode.ts';
import type { Infer } from '../decode.ts';
import { partOf } from '../part.ts';
import { moment } from '../vocabulary.ts';

/** The member's recent redemptions, newest first. */
export const redemption = object({
  id: identifier,
  reward: identifier,
  unit: identifier,
  amount: decimal,
  state: oneOf('issued', 'pending', 'refused', 'used', 'expired'),
  code: optional(text),
  ...moment,
  expires: optional(object(moment)),
});
export const redemptions = partOf('member', 'redemptions', array(redemption, 20));

export type Redemption = Infer<typeof redemption>;
