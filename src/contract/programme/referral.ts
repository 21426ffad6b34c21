import { decimal, identifier, object, optional } from '../decode.ts';
import { partOf } from '../part.ts';
import { localisedText, money } from '../vocabulary.ts';

const side = object({
  points: optional(object({ unit: identifier, amount: decimal })),
  discount: optional(money),
  percent: optional(decimal),
});

/** What each side of a referral gets, and the terms. */
export const referral = partOf(
  'programme',
  'referral',
  object({
    advocate: side,
    friend: side,
    minimumOrder: optional(money),
    text: optional(localisedText),
  }),
);
