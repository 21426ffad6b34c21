// The shop's own four languages: its words, its numbers and its days.

import { readFileSync } from 'node:fs';
import type { Money } from '../../src/contract/index.ts';

export const languages = [
  { tag: 'en', name: 'English', short: 'EN', dir: 'ltr' },
  { tag: 'de', name: 'Deutsch', short: 'DE', dir: 'ltr' },
  { tag: 'ar', name: 'العربية', short: 'ع', dir: 'rtl' },
  { tag: 'zh-Hans', name: '简体中文', short: '中', dir: 'ltr' },
] as const;

export type Language = (typeof languages)[number];

type Forms = Readonly<Record<string, string>>;
type Dictionary = Readonly<Record<string, string | Forms>>;

const dictionaries = new Map(
  languages.map(({ tag }): [string, Dictionary] => [
    tag,
    JSON.parse(readFileSync(new URL(`../words/${tag}.json`, import.meta.url), 'utf8')),
  ]),
);

/** What the shop says in one language. */
export interface Words {
  readonly language: Language;
  /** Every text without forms, for templates. */
  readonly texts: Readonly<Record<string, string>>;
  /** A text with its `{placeholders}` filled in. */
  say(key: string, values?: Readonly<Record<string, string>>): string;
  /** A text in the plural form that fits the count, which is its `{count}`. */
  count(key: string, count: number): string;
  number(value: number): string;
  /** @param minor amount in the currency's smallest unit. */
  money(minor: number, currency: string): string;
  /** Whole amounts without their empty decimals. */
  price(money: Money): string;
  /** @param day `YYYY-MM-DD`. */
  day(day: string): string;
}

/** The language of a request: asked for in the address, else chosen before, else the browser's. */
export function chooseLanguage(
  asked: string | null,
  chosen: string | undefined,
  accepted: string | null,
): Language {
  const preferred = (accepted ?? '').split(',').map((range) => range.split(';')[0]?.trim());
  for (const wanted of [asked, chosen, ...preferred]) {
    const language = wanted ? languageOf(wanted) : undefined;
    if (language) return language;
  }
  return languages[0];
}

function languageOf(wanted: string): Language | undefined {
  const base = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
  return languages.find(({ tag }) => base(tag) === base(wanted));
}

export function wordsIn(language: Language): Words {
  const { tag } = language;
  const dictionary = dictionaries.get(tag) ?? {};
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const texts = Object.fromEntries(
    Object.entries(dictionary).filter((entry): entry is [string, string] => !isForms(entry[1])),
  );
  return {
    language,
    texts,
    say: (key, values = {}) => fill(texts[key] ?? key, values),
    count: (key, count) => {
      const forms = dictionary[key];
      if (!isForms(forms)) return key;
      const form = forms[plurals.select(count)] ?? forms['other'] ?? key;
      return fill(form, { count: numbers.format(count) });
    },
    number: (value) => numbers.format(value),
    money: (minor, currency) =>
      new Intl.NumberFormat(tag, { style: 'currency', currency }).format(
        minor / 10 ** fractionDigits(currency),
      ),
    price: ({ value, currency }) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        trailingZeroDisplay: 'stripIfInteger',
      }).format(Number(value)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  };
}

const isForms = (value: string | Forms | undefined): value is Forms => typeof value === 'object';

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** How many digits a currency has after the point. */
export const fractionDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;
