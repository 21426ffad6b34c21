import { array, decimal, identifier, object, optional, plainObject } from '../decode.ts';
import { partOf } from '../part.ts';

/** Survey definitions; their questions are decoded by the survey itself. */
export const surveys = partOf(
  'programme',
  'surveys',
  array(
    object({
      id: identifier,
      reward: optional(object({ unit: identifier, amount: decimal })),
      wave: optional(identifier),
      definition: optional(plainObject),
    }),
    100,
  ),
);
