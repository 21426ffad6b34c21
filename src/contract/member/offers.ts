import { array, identifier, object, oneOf, optional } from '../decode.ts';
import { partOf } from '../part.ts';
import { localisedText, moment } from '../vocabulary.ts';

/** Personal offers that may be claimed. */
export const offers = partOf(
  'member',
  'offers',
  array(
    object({
      id: identifier,
      kind: oneOf('points', 'discount', 'service', 'care'),
      title: localisedText,
      text: optional(localisedText),
      until: optional(object(moment)),
      state: oneOf('open', 'claimed'),
    }),
    20,
  ),
);
