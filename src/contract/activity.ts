import { array, decimal, identifier, object, oneOf, optional, text } from './decode.ts';
import type { Infer } from './decode.ts';
import { moment } from './vocabulary.ts';

/** One line of the ledger as a member reads it. */
export const activityLine = object({
  id: identifier,
  kind: oneOf('earned', 'spent', 'expired', 'refunded', 'adjusted', 'tier'),
  cause: oneOf(
    'order',
    'enrolment',
    'survey',
    'referral',
    'action',
    'reward',
    'refund',
    'offer',
    'time',
    'tier',
  ),
  unit: optional(identifier),
  amount: optional(decimal),
  state: oneOf('pending', 'done', 'cancelled'),
  reference: optional(text),
  tier: optional(identifier),
  ...moment,
  matures: optional(object(moment)),
  expires: optional(object(moment)),
});

/** A page of `GET /activity`, newest first; `cursor` is absent on the last page. */
export const activityPage = object({
  lines: array(activityLine, 100),
  cursor: optional(identifier),
});

export type ActivityLine = Infer<typeof activityLine>;
export type ActivityPage = Infer<typeof activityPage>;
