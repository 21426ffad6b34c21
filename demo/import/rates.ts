import {
  currencyExponent,
  isDecimal,
  multiplyDivide,
  parseDecimal,
} from '../../src/backend/index.ts';

/** What one unit of another currency is worth in the programme's main one, times a million. */
export type Rates = ReadonlyMap<string, number>;

const RATE_DIGITS = 6;
const RATE_SCALE = 10 ** RATE_DIGITS;

/**
 * Reads `USD=0.92,GBP=1.15`: one dollar is 0.92 of the programme's currency.
 *
 * @throws RangeError that says which part is wrong and how to write it.
 */
export function parseRates(text: string): Rates {
  const rates = new Map<string, number>();
  for (const part of text.split(',')) {
    const [code = '', value = ''] = part.split('=').map((side) => side.trim());
    const currency = code.toUpperCase();
    if (currencyExponent(currency) === undefined || !isDecimal(value) || Number(value) <= 0) {
      throw new RangeError(
        `--rates: "${part.trim()}" is not a rate; write it like USD=0.92,GBP=1.15`,
      );
    }
    rates.set(currency, parseDecimal(value, RATE_DIGITS));
  }
  return rates;
}

/** Minor units of another currency in minor units of the main one, halves away from zero. */
export function convert(
  minor: number,
  rate: number,
  fromExponent: number,
  toExponent: number,
): number {
  return multiplyDivide(
    minor,
    rate * 10 ** Math.max(0, toExponent - fromExponent),
    RATE_SCALE * 10 ** Math.max(0, fromExponent - toExponent),
    'half-up',
  );
}
