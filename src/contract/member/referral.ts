import { array, identifier, link, object, oneOf, optional, text } from '../decode.ts';
import { partOf } from '../part.ts';
import { datedAmount, moment } from '../vocabulary.ts';

/** The member's own code and link, and the state of invitations; friends only as masked labels. */
export const referralState = partOf(
  'member',
  'referral',
  object({
    state: oneOf('ready', 'not-eligible', 'limit-reached'),
    code: optional(identifier),
    link: optional(link),
    invitations: array(
      object({
        id: identifier,
        label: text,
        state: oneOf('joined', 'ordered', 'rewarded', 'refused'),
        reward: optional(datedAmount),
        ...moment,
      }),
      20,
    ),
  }),
);
