import { array, decimal, identifier, object, oneOf, optional, text } from '../decode.ts';
import { partOf } from '../part.ts';

/** Whether each survey is still open for this member, by wave. */
export const surveyStates = partOf(
  'member',
  'surveys',
  array(
    object({
      id: identifier,
      wave: text,
      state: oneOf('open', 'answered', 'not-eligible'),
      reward: optional(object({ unit: identifier, amount: decimal })),
    }),
    100,
  ),
);
