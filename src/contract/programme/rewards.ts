import { array, count, decimal, identifier, link, object, oneOf, optional } from '../decode.ts';
import { partOf } from '../part.ts';
import { localisedText, money } from '../vocabulary.ts';

/** The reward catalogue. A variable reward has `least`, `most` and `step` in points. */
export const rewards = partOf(
  'programme',
  'rewards',
  array(
    object({
      id: identifier,
      kind: oneOf('discount', 'product', 'shipping', 'service', 'gift-card', 'donation', 'custom'),
      name: localisedText,
      text: optional(localisedText),
      image: optional(link),
      unit: identifier,
      price: optional(decimal),
      variable: optional(
        object({ least: decimal, most: optional(decimal), step: decimal, worthPerStep: money }),
      ),
      worth: optional(money),
      validDays: optional(count),
      tier: optional(identifier),
    }),
    100,
  ),
);
