import { array, count, identifier, object, oneOf, optional } from '../decode.ts';
import { partOf } from '../part.ts';
import { moment } from '../vocabulary.ts';

/** State of each way to earn. */
export const earning = partOf(
  'member',
  'earning',
  array(
    object({
      id: identifier,
      state: oneOf('open', 'limit-until', 'limit-reached', 'not-member'),
      done: count,
      until: optional(object(moment)),
    }),
    100,
  ),
);
