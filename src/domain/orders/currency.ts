import { multiplyDivide } from '../../values/decimal.ts';
import { refused, type Refused } from '../decision.ts';
import type { ProgrammeRules } from '../programme/rules.ts';

/** Money in minor units of its own currency. */
export interface Paid {
  readonly minor: number;
  readonly currency: string;
}

/** Largest order in minor units of its own and of the main currency: many of them still add up exactly. */
export const MOST_MINOR = 1e12;

/** Money in minor units of the main currency, rounded half up; refused without a rate or too large. */
export function inMainCurrency(
  paid: Paid,
  rules: Pick<ProgrammeRules, 'currency' | 'rates'>,
): number | Refused {
  const rate = rules.rates.get(paid.currency);
  if (!rate) {
    return refused(
      'currency-not-supported',
      `The programme counts in ${rules.currency} and has no rate for ${paid.currency}`,
    );
  }
  const tooLarge =
    paid.minor > MOST_MINOR || paid.minor > (MOST_MINOR * rate.denominator) / rate.numerator;
  if (tooLarge) return refused('invalid-request', 'The amount is too large for an order');
  return multiplyDivide(paid.minor, rate.numerator, rate.denominator, 'half-up');
}
