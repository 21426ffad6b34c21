import { id, localisedText, months, periodEnd, positiveAmount } from './file-vocabulary.ts';
import { described, fields, list, optional, wholeNumber, word, yesOrNo } from './reader.ts';

const criterion = fields({
  id,
  kind: described(
    word('money', 'orders', 'interactions', 'points', 'months'),
    'money: spent on orders, after refunds; orders: those not wholly refunded; interactions: surveys answered, actions done, friends whose order has come; points: earned, after refunds; months: since joining',
  ),
  goal: positiveAmount,
  unit: optional(
    described(id, 'Which points; for the kind "points" only, the main unit if left out'),
  ),
  name: optional(localisedText),
  hidden: optional(
    described(yesOrNo, 'Keeps the goal from shoppers: they see what they have, not how far it is'),
  ),
});

const step = fields({
  id,
  name: localisedText,
  multiplier: optional(
    described(positiveAmount, 'Points of an order are multiplied by it; 1 if left out'),
  ),
  join: optional(
    described(word('any', 'all'), 'How many of the criteria it takes; any if left out'),
  ),
  criteria: described(list(criterion, 10), 'None for the entry tier'),
  benefits: list(fields({ id, text: localisedText }), 30),
});

/** The ladder, lowest first. */
export const tiers = fields({
  period: described(
    fields({
      kind: word('rolling', 'calendar', 'lifetime'),
      months: optional(described(months, 'Length of a rolling period')),
    }),
    'In which time criteria are counted: the last months, the calendar year, or for ever',
  ),
  keep: described(
    optional(
      fields({
        months: wholeNumber(0, 60),
        end: periodEnd,
      }),
    ),
    'A step is kept so many months after the last day on which its criteria were met, to the end of that day, month or year; not at all if left out',
  ),
  warnDays: optional(
    described(
      wholeNumber(0, 3650),
      'How long before a step is lost the member hears of it; 60 if left out',
    ),
  ),
  steps: list(step, 20, 1),
});
