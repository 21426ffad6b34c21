import { actions, offers, rewards, surveys } from './file-rewards.ts';
import { tiers } from './file-tiers.ts';
import {
  codeLink,
  currencyCode,
  days,
  id,
  link,
  localisedPlural,
  localisedText,
  money,
  months,
  periodEnd,
  positiveAmount,
  unitAmount,
} from './file-vocabulary.ts';
import {
  described,
  fields,
  list,
  optional,
  pattern,
  wholeNumber,
  word,
  yesOrNo,
} from './reader.ts';
import type { Read } from './reader.ts';

const unit = fields({
  id,
  name: localisedPlural,
  scale: described(wholeNumber(0, 4), 'Digits after the point'),
  worth: optional(described(money, 'What one whole unit is worth')),
  expiry: optional(
    described(
      fields({
        months: optional(months),
        days: optional(wholeNumber(1, 3650)),
        end: described(periodEnd, 'Then on to the end of that day, month or year'),
      }),
      'How long after maturing points are good; for ever if left out',
    ),
  ),
});

const orders = fields({
  name: localisedText,
  text: optional(localisedText),
  unit: id,
  points: described(positiveAmount, 'Points for each "per"'),
  per: money,
  rounding: word('down', 'up', 'half-up', 'half-even'),
  minimum: optional(described(money, 'Smaller orders bring nothing')),
  matureDays: described(
    days,
    'So many days after the order, at the start of the day; 0 is at once',
  ),
  excludedChannels: optional(
    list(pattern(/^[^]{1,200}$/, 'a channel', 'Write the channel as orders name it'), 50),
  ),
});

const enrolment = fields({
  name: optional(localisedText),
  text: optional(localisedText),
  terms: optional(described(yesOrNo, 'Whoever joins must accept the terms')),
  autoEnrol: optional(
    described(
      yesOrNo,
      'The first order makes a customer a member; else points wait until they join',
    ),
  ),
  inactiveMonths: optional(described(months, 'Without an order for so long a member is inactive')),
  bonus: optional(unitAmount),
});

const side = fields({
  points: optional(unitAmount),
  discount: optional(money),
  percent: optional(positiveAmount),
});

const referral = fields({
  link: described(codeLink, 'Where an invited friend arrives'),
  name: optional(localisedText),
  text: optional(localisedText),
  advocate: side,
  friend: side,
  minimumOrder: optional(described(money, 'Of the friend’s first order that counts')),
  mostPerYear: optional(
    described(wholeNumber(1, 100_000), 'Invitations per advocate and calendar year'),
  ),
});

/** Reads a `programme.json`; the published JSON Schema is made from it. */
export const programmeFile = fields({
  $schema: optional(pattern(/^[^]{0,2000}$/, 'a text', 'Write where the schema is')),
  id,
  name: localisedText,
  zone: described(
    pattern(
      /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/,
      'a time zone',
      'Write an IANA zone such as "Europe/Berlin"',
    ),
    'Days, months and years are counted there',
  ),
  currencies: described(
    list(
      fields({
        code: currencyCode,
        rate: optional(described(positiveAmount, 'What one unit is worth in the main currency')),
      }),
      50,
      1,
    ),
    'The main one first, which amounts are counted in; others with their rate. Orders in any other are refused',
  ),
  links: optional(
    fields({
      join: optional(link),
      signIn: optional(link),
      account: optional(link),
      terms: optional(link),
      privacy: optional(link),
    }),
  ),
  units: described(list(unit, 20, 1), 'Points currencies, the main one first'),
  orders: optional(orders),
  enrolment: optional(enrolment),
  tiers: optional(tiers),
  rewards: optional(rewards),
  actions: optional(actions),
  referral: optional(referral),
  surveys: optional(surveys),
  offers: optional(offers),
  keyRetentionDays: optional(
    described(
      wholeNumber(1, 3650),
      'How long answers to Idempotency-Keys are kept; 30 if left out',
    ),
  ),
});

/** A programme as it is written in `programme.json`, its shape checked, its meaning not yet. */
export type ProgrammeFile = Read<typeof programmeFile>;

/** The JSON Schema (draft 2020-12) of a programme file. */
export const programmeSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Laurel programme',
  ...programmeFile.schema,
};
