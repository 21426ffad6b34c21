import type { LocalisedPlural, LocalisedText, PluralText } from '../../values/localised-text.ts';
import { child } from './issues.ts';
import { described, fields, map, pattern, value, wholeNumber, word } from './reader.ts';
import type { Reader } from './reader.ts';

/** Longest text, in characters. */
const MAX_TEXT = 2000;

const textSchema = { type: 'string', minLength: 1, maxLength: MAX_TEXT } as const;

const isText = (input: unknown): input is string =>
  typeof input === 'string' &&
  input !== '' &&
  input.length <= 2 * MAX_TEXT &&
  Array.from(input).length <= MAX_TEXT;

/** A text for shoppers. */
const text = value(isText, 'a text', `Write a text of 1 to ${MAX_TEXT} characters`, textSchema);

const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A text in the languages of the shop, by BCP 47 tag. */
export const localisedText: Reader<LocalisedText> = map(
  languageTag,
  'a language tag such as "en" or "zh-Hans"',
  text,
);

const oneText = value(
  isText,
  'a text, nor texts by language',
  'Write a text such as "Café Luna", or one for each language: { "en": "…", "ar": "…" }',
  textSchema,
);

/** One text for all languages, or a text in each. */
export const textOrLocalisedText: Reader<string | LocalisedText> = {
  schema: { oneOf: [textSchema, localisedText.schema] },
  read: (input, path, issues) =>
    typeof input === 'object' && input !== null && !Array.isArray(input)
      ? localisedText.read(input, path, issues)
      : oneText.read(input, path, issues),
};

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

const pluralText: Reader<PluralText> = {
  schema: {
    oneOf: [
      textSchema,
      {
        type: 'object',
        required: ['other'],
        properties: Object.fromEntries(categories.map((category) => [category, textSchema])),
        additionalProperties: false,
      },
    ],
  },
  read(input, path, issues) {
    if (isText(input)) return input;
    const forms =
      typeof input === 'object' && input !== null && !Array.isArray(input)
        ? Object.entries(input)
        : [];
    const wrong = forms.filter(
      ([category, form]) => !(categories as readonly string[]).includes(category) || !isText(form),
    );
    for (const [category] of wrong) {
      issues.push({
        path: child(path, category),
        reason: `"${category.slice(0, 40)}" is not a plural form with a text`,
        mend: `Use ${categories.join(', ')}, each with a text`,
      });
    }
    if (wrong.length > 0) return undefined;
    const found = Object.fromEntries(forms);
    if (isText(found['other'])) return { ...found, other: found['other'] };
    issues.push({
      path,
      reason: 'it is neither a text nor plural forms with "other"',
      mend: 'Write "points", or { "one": "point", "other": "points" }',
    });
    return undefined;
  },
};

/** A counted noun in the languages of the shop. */
export const localisedPlural: Reader<LocalisedPlural> = map(
  languageTag,
  'a language tag such as "en" or "zh-Hans"',
  pluralText,
);

/** A name that stays: the ledger refers to it. */
export const id = described(
  pattern(
    /^[a-z0-9][a-z0-9-]{0,59}$/,
    'an identifier',
    'Use a-z, 0-9 and "-", at most 60 characters, such as "free-coffee"',
  ),
  'Never change it once it is in use: the ledger refers to it',
);

/** An exact amount above zero. */
export const positiveAmount = pattern(
  /^(?=.*[1-9])(0|[1-9]\d{0,11})(\.\d{1,6})?$/,
  'an amount above zero',
  'Write a decimal as text, such as "10" or "1.25", at most 12 digits before the point and 6 after it',
);

/** An ISO 4217 code; whether it is known is checked with the meaning. */
export const currencyCode = pattern(
  /^[A-Z]{3}$/,
  'a currency code',
  'Write an ISO 4217 code such as "EUR"',
);

export const money = fields({ value: positiveAmount, currency: currencyCode });

export const unitAmount = fields({ unit: id, amount: positiveAmount });

/** The contract's rule for what is safe in `href`, with room for a placeholder. */
const linkPattern =
  /^([hH][tT][tT][pP][sS]?:\/\/[^/\\@?#\s]+(?=[/?#]|$)|\/(?![/\\]))[^\u0000-\u0020\\]{0,2000}$/;

export const link = pattern(
  linkPattern,
  'a safe link',
  'Write an https address, or a path on the shop such as "/account"',
);

/** A link with the place where the member's code goes. */
export const codeLink = pattern(
  new RegExp(`^(?=[^]*\\{code\\})${linkPattern.source.slice(1)}`),
  'a link with {code}',
  'Write an https address or a path that contains {code}, such as "/?ref={code}"',
);

export const days = wholeNumber(0, 3650);
export const months = wholeNumber(1, 120);

/** What a date is extended to. */
export const periodEnd = word('day', 'month', 'year');

/** How often something may be done. */
export const limit = fields({
  count: wholeNumber(1, 100_000),
  period: word('day', 'month', 'year', 'lifetime'),
});
