import { array, decimal, identifier, object, oneOf, optional } from '../decode.ts';
import { partOf } from '../part.ts';

/**
 * Whether each survey is still open for this member, in the wave it is in. `not-eligible`: they may
 * not answer, as somebody suspended.
 */
export const surveyStates = partOf(
  'member',
  'surveys',
  array(
    object({
      id: identifier,
      wave: identifier,
      state: oneOf('open', 'answered', 'not-eligible'),
      reward: optional(object({ unit: identifier, amount: decimal })),
    }),
    100,
  ),
);
