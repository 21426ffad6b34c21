import { boolean, count, object, optional } from '../decode.ts';
import { partOf } from '../part.ts';

/**
 * What this programme's engine can do; an element whose need is missing hides that part.
 * `keyRetention` says for how many seconds the answer to an `Idempotency-Key` is kept.
 */
export const capabilities = partOf(
  'programme',
  'capabilities',
  object({
    activity: optional(boolean),
    enrolment: optional(boolean),
    redemptions: optional(boolean),
    surveys: optional(boolean),
    referrals: optional(boolean),
    offers: optional(boolean),
    actions: optional(boolean),
    events: optional(boolean),
    operations: optional(boolean),
    keyRetention: optional(count),
  }),
);
