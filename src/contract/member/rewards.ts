import { array, decimal, identifier, object, oneOf, optional } from '../decode.ts';
import { partOf } from '../part.ts';
import { moment } from '../vocabulary.ts';

/** Whether each reward can be had now, and if not, why not. */
export const eligibility = partOf(
  'member',
  'rewards',
  array(
    object({
      id: identifier,
      state: oneOf(
        'redeemable',
        'short',
        'limit-until',
        'limit-reached',
        'out-of-stock',
        'tier',
        'not-member',
        'blocked',
        'unknown',
      ),
      missing: optional(decimal),
      until: optional(object(moment)),
    }),
    100,
  ),
);
