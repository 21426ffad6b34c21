import { refused, type Refused } from '../../domain/decision.ts';
import type { Paid } from '../../domain/orders/currency.ts';
import { CurrencyError, parseMoney } from '../../values/currencies.ts';
import { DecimalError } from '../../values/decimal.ts';
import { parseInstant } from '../../values/instants.ts';

/** How far the shop's clock may be ahead of ours, in milliseconds. */
export const CLOCK_LEEWAY = 86_400_000;

/** No order is older; what was meant is a day that a program left empty. */
const EARLIEST = Date.parse('1900-01-01T00:00Z');

/**
 * When the shop says it happened. A little ahead is a clock that is fast: it happened now. Far ahead
 * is a mistake, and so is far back.
 */
export function instantOf(text: string, now: number): number | Refused {
  const at = parseInstant(text);
  if (at < EARLIEST) return refused('invalid-request', `at: ${text} is before 1900`);
  if (at <= now) return at;
  if (at <= now + CLOCK_LEEWAY) return now;
  return refused('invalid-request', `at: ${text} is in the future`);
}

/** Money the shop sent, in minor units. */
export function paidOf(money: {
  readonly value: string;
  readonly currency: string;
}): Paid | Refused {
  try {
    const minor = parseMoney(money);
    return minor < 0
      ? refused('invalid-request', 'An amount cannot be below zero')
      : { minor, currency: money.currency };
  } catch (error) {
    if (error instanceof CurrencyError) return refused('currency-not-supported', error.message);
    if (error instanceof DecimalError) return refused('invalid-request', error.message);
    throw error;
  }
}
