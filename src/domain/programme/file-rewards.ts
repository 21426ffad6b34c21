import {
  days,
  id,
  limit,
  link,
  localisedText,
  money,
  positiveAmount,
  textOrLocalisedText,
  unitAmount,
} from './file-vocabulary.ts';
import {
  described,
  fields,
  list,
  openFields,
  optional,
  pattern,
  wholeNumber,
  word,
  yesOrNo,
} from './reader.ts';

const reward = fields({
  id,
  kind: word('discount', 'product', 'shipping', 'service', 'gift-card', 'donation', 'custom'),
  name: localisedText,
  text: optional(localisedText),
  image: optional(link),
  unit: id,
  price: optional(described(positiveAmount, 'In points; either this or "variable"')),
  variable: optional(
    described(
      fields({
        least: positiveAmount,
        most: optional(positiveAmount),
        step: positiveAmount,
        worthPerStep: money,
      }),
      'The member chooses the amount of points, in whole steps from "least" on',
    ),
  ),
  worth: optional(money),
  tier: optional(described(id, 'The lowest tier that may have it')),
  stock: optional(
    described(wholeNumber(0, 1_000_000_000), 'How many there are for all members together'),
  ),
  limit: optional(described(limit, 'How often one member may have it')),
  validDays: optional(
    described(wholeNumber(1, 3650), 'How long a code is good, counted in whole days'),
  ),
  fulfilment: optional(
    described(word('instant', 'manual'), 'manual: the shop confirms it later; instant if left out'),
  ),
});

export const rewards = list(reward, 100);

const offer = fields({
  id,
  kind: word('points', 'discount', 'service', 'care'),
  title: localisedText,
  text: optional(localisedText),
  points: optional(described(unitAmount, 'What claiming brings; for the kind "points" only')),
  until: optional(
    described(
      pattern(/^\d{4}-\d\d-\d\d$/, 'a day', 'Write the last day like "2026-12-31"'),
      'The last day on which it can be claimed',
    ),
  ),
  validDays: optional(described(wholeNumber(1, 3650), 'How long its code is good')),
  tiers: optional(described(list(id, 20, 1), 'Only for members of these tiers')),
  statuses: optional(
    described(list(word('active', 'inactive'), 2, 1), 'Only for members in these states'),
  ),
});

/** Personal offers. */
export const offers = list(offer, 20);

/** What the survey element asks when the page says nothing else; each field may be left out. */
const definition = described(
  openFields({
    metric: optional(
      described(
        word('nps', 'csat', 'ces', 'stars', 'smileys', 'thumbs'),
        'The scale: recommend (0 to 10), satisfied, easy, stars, smileys or thumbs; nps if left out',
      ),
    ),
    subject: optional(
      described(
        textOrLocalisedText,
        "What is asked about, such as the shop; the programme's name if left out",
      ),
    ),
    question: optional(
      described(
        textOrLocalisedText,
        "The question in the shop's own words, in place of the kit's; {subject} stands for the subject",
      ),
    ),
    reason: optional(
      described(
        word('optional', 'required', 'off'),
        'Whether a reason is asked for; optional if left out',
      ),
    ),
    anonymous: optional(
      described(
        yesOrNo,
        'Whether the answers come without who gave them, and bring nothing; with "questions" only',
      ),
    ),
  }),
  'One question, read by the survey element; other fields are for later versions of it',
);

const survey = fields({
  id,
  name: optional(localisedText),
  reward: optional(
    described(unitAmount, 'For a complete answer, whatever it says; once per member and wave'),
  ),
  matureDays: optional(days),
  wave: optional(
    described(
      pattern(/^[\w.-]{1,60}$/, 'a wave', 'Use letters, digits, ".", "_" and "-"'),
      'The current wave by name',
    ),
  ),
  waves: optional(
    described(word('month', 'quarter', 'year'), 'A new wave every month, quarter or year'),
  ),
  quietDays: optional(
    described(
      wholeNumber(1, 3650),
      'For so many whole days after a member has answered, closed or left it, no survey comes up uninvited',
    ),
  ),
  definition: optional(definition),
});

export const surveys = list(survey, 100);

const action = fields({
  id,
  name: localisedText,
  text: optional(localisedText),
  unit: id,
  points: positiveAmount,
  matureDays: optional(days),
  limit: optional(limit),
  link: optional(link),
});

/** What a page may report that a member has done. */
export const actions = list(action, 60);
