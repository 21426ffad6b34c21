import { decimal, identifier, instant, object, optional, record, text } from './decode.ts';
import type { Decoder, Infer } from './decode.ts';
import { refuse } from './decode.ts';
import type { Day } from '../values/programme-days.ts';
import type { LocalisedPlural, LocalisedText, PluralText } from '../values/localised-text.ts';

/** The contract's major version; a document of another one is refused. */
export const CONTRACT = 1;

/** A text in all the languages the programme has, by BCP 47 tag. */
export const localisedText: Decoder<LocalisedText> = record(text);

const pluralText: Decoder<PluralText> = (input) =>
  typeof input === 'string'
    ? text(input)
    : object({
        zero: optional(text),
        one: optional(text),
        two: optional(text),
        few: optional(text),
        many: optional(text),
        other: text,
      })(input);

/** A counted noun in all the languages, each with its plural forms (CLDR categories). */
export const localisedPlural: Decoder<LocalisedPlural> = record(pluralText);

/** A calendar day `YYYY-MM-DD` in the programme's zone. */
export const day: Decoder<Day> = (input) =>
  typeof input === 'string' && /^\d{4}-\d\d-\d\d$/.test(input) ? input : refuse('a day');

/** Money as an exact decimal and an ISO 4217 code. */
export const money = object({ value: decimal, currency: identifier });

/**
 * Something dated: the exact instant, and the day to show for it in the programme's zone. For what
 * ends (expiry, a deadline) `at` is the first instant after it and `on` the last day it is good.
 */
export const moment = { at: instant, on: day };

/** Points that arrive or leave together. */
export const datedAmount = object({ amount: decimal, ...moment });

export type Money = Infer<typeof money>;
export type DatedAmount = Infer<typeof datedAmount>;
