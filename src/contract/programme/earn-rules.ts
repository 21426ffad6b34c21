import { array, count, decimal, identifier, link, object, oneOf, optional } from '../decode.ts';
import { partOf } from '../part.ts';
import { localisedText, money } from '../vocabulary.ts';

/** Ways to earn, with their limits. */
export const earnRules = partOf(
  'programme',
  'earnRules',
  array(
    object({
      id: identifier,
      kind: oneOf('order', 'enrolment', 'survey', 'referral', 'action'),
      name: localisedText,
      text: optional(localisedText),
      unit: identifier,
      points: optional(decimal),
      per: optional(money),
      limit: optional(object({ count, period: oneOf('day', 'month', 'year', 'lifetime') })),
      link: optional(link),
    }),
    100,
  ),
);
