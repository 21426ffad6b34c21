import { formatDecimal, parseDecimal } from './decimal.ts';
import type { Money } from './money.ts';

// ISO 4217, list one, as of 2026: codes by the number of digits after the point. Codes without a
// minor unit by definition (gold, special drawing rights, tests) are no currencies to pay with.
const active: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
    CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
    GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD
    MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP
    PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT
    TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

// Withdrawn since 2021; the orders of those years still carry them.
const withdrawn: Readonly<Record<number, string>> = { 2: 'ANG BGN CUC HRK SLL ZWL' };

const exponents = new Map(
  [active, withdrawn].flatMap((list) =>
    Object.entries(list).flatMap(([digits, codes]) =>
      codes.split(/\s+/).map((code): [string, number] => [code, Number(digits)]),
    ),
  ),
);

/** A currency code this list does not have. */
export class CurrencyError extends RangeError {
  constructor(code: string) {
    super(`"${code.slice(0, 40)}" is not an ISO 4217 currency code, such as EUR`);
    this.name = 'CurrencyError';
  }
}

/** How many digits after the point a currency has (JPY 0, EUR 2, KWD 3); undefined when unknown. */
export function currencyExponent(code: string): number | undefined {
  return exponents.get(code);
}

/**
 * Money in minor units: 19.90 EUR is 1990, 500 JPY is 500, 1.5 KWD is 1500.
 *
 * @throws CurrencyError for an unknown currency.
 * @throws DecimalError when the value is no decimal, finer than the currency, or too large.
 */
export function parseMoney(money: Money): number {
  return parseDecimal(money.value, exponentOf(money.currency));
}

/**
 * Money from minor units: 1990 EUR is 19.9 EUR.
 *
 * @throws CurrencyError for an unknown currency.
 * @throws DecimalError when the units are no safe integer.
 */
export function formatMoney(minor: number, currency: string): Money {
  return { value: formatDecimal(minor, exponentOf(currency)), currency };
}

function exponentOf(currency: string): number {
  const exponent = exponents.get(currency);
  if (exponent === undefined) throw new CurrencyError(currency);
  return exponent;
}
