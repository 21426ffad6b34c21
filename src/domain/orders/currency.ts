import { multiplyDivide } from '../../values/decimal.ts';
import { refused, type Refused } from '../decision.ts';
import type { ProgrammeRules } from '../programme/rules.ts';

/** Money in minor units of its own currency. */
export interface Paid {
  readonly minor: number;
  readonly currency: string;
}

/** Money in minor units of the main currency, rounded half up; refused without a rate. */
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
  return multiplyDivide(paid.minor, rate.numerator, rate.denominator, 'half-up');
}
