import type { Decimal } from './decimal.ts';

/** An amount of money: a decimal in major units (`"19.9"`) and its ISO 4217 code (`"EUR"`). */
export interface Money {
  readonly value: Decimal;
  readonly currency: string;
}
