import { count, object, oneOf, optional } from '../decode.ts';
import { partOf } from '../part.ts';

/** The period in which criteria of tiers are counted; apart, because no element shows it. */
export const tierPeriod = partOf(
  'programme',
  'tiers',
  object({
    period: object({ kind: oneOf('rolling', 'calendar', 'lifetime'), months: optional(count) }),
  }),
);
