import type { Money } from '../contract/vocabulary.ts';
import type { Decimal } from '../values/decimal.ts';
import type { Day } from '../values/programme-days.ts';

/** Making an `Intl` object costs milliseconds, so each is made once per page. */
function eachOnce<Options, T>(make: (locale: string, options?: Options) => T) {
  const made = new Map<string, T>();
  return (locale: string, options?: Options): T => {
    const key = locale + JSON.stringify(options);
    let formatter = made.get(key);
    if (!formatter) made.set(key, (formatter = make(locale, options)));
    return formatter;
  };
}

const numbers = eachOnce(
  (locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const dates = eachOnce(
  (locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const pluralRules = eachOnce((locale) => new Intl.PluralRules(locale));

/** An amount with the language's separators, exactly as many digits as it has. */
export const formatNumber = (
  locale: string,
  amount: Decimal,
  options?: Intl.NumberFormatOptions,
): string =>
  // Every decimal is one of the texts that `Intl` formats exactly.
  numbers(locale, options ?? { maximumFractionDigits: 6 }).format(
    amount as Intl.StringNumericLiteral,
  );

/** Money: whole amounts without decimals, others with those of the currency. */
export function formatMoney(locale: string, { value, currency }: Money): string {
  try {
    return formatNumber(locale, value, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    });
  } catch {
    // A currency that is not three letters: some programmes count in their own.
    return `${formatNumber(locale, value)} ${currency}`;
  }
}

const dayAndMonth = { day: 'numeric', month: 'short' } as const;

/**
 * A calendar day such as "31 Dec".
 *
 * @param asOf - An instant or a day: the year is written unless it is this one.
 */
export const formatDay = (locale: string, day: Day, asOf = ''): string =>
  dates(locale, {
    ...dayAndMonth,
    year: day.slice(0, 4) === asOf.slice(0, 4) ? undefined : 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(day));

/** A moment in the shopper's own time zone: "14:05", with the day when it is not today's. */
export function formatTime(locale: string, at: Date, now: Date): string {
  const day = at.toDateString() === now.toDateString() ? {} : dayAndMonth;
  return dates(locale, { ...day, hour: 'numeric', minute: '2-digit' }).format(at);
}

/** The CLDR plural category of an amount. */
export const pluralOf = (locale: string, amount: Decimal | number): Intl.LDMLPluralRule =>
  pluralRules(locale).select(Number(amount));

const woken = new Set<string>();

/**
 * Has the browser read a language's data now, in tasks of their own: the first number takes it tens
 * of milliseconds, which are free while elements wait for their data.
 */
export function wakeLanguage(locale: string): void {
  if (woken.has(locale)) return;
  woken.add(locale);
  setTimeout(formatNumber, 0, locale, '0');
  setTimeout(pluralOf, 0, locale, 0);
}
