// Amounts of points that are up to the member, exactly: `Number` has no tenths.
import type { Money } from '../../src/contract/vocabulary.ts';
import { isDecimal } from '../../src/values/decimal.ts';
import type { Decimal } from '../../src/values/decimal.ts';
import type { Reward } from './reward-list.catalogue.ts';

/** Fraction digits of a {@link Decimal} at most. */
const DIGITS = 6;

type Variable = NonNullable<Reward['variable']>;

/** What can be spent on a reward with this balance. */
export interface Limits extends Variable {
  readonly most: Decimal;
}

const toUnits = (amount: Decimal): bigint => {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(DIGITS, '0'));
};

const toDecimal = (units: bigint): Decimal => {
  const text = String(units).padStart(DIGITS + 1, '0');
  return `${text.slice(0, -DIGITS)}.${text.slice(-DIGITS)}`.replace(/\.?0+$/, '');
};

/** Most of a reward is what the balance allows, in whole steps. */
export function limitsOf(variable: Variable, available: Decimal): Limits {
  const step = toUnits(variable.step);
  const affordable = toUnits(available);
  const most = variable.most ? toUnits(variable.most) : affordable;
  const cap = most < affordable ? most : affordable;
  return { ...variable, most: toDecimal(step > 0n ? cap - (cap % step) : cap) };
}

/** An amount as it was typed; undefined where it cannot be spent. */
export function amountOf(typed: string, { least, most, step }: Limits): Decimal | undefined {
  if (!isDecimal(typed)) return undefined;
  const amount = toUnits(typed);
  const fits = amount >= toUnits(least) && amount <= toUnits(most) && amount % toUnits(step) === 0n;
  return fits ? toDecimal(amount) : undefined;
}

/** What an amount of whole steps is worth. */
export const worthOf = (amount: Decimal, { step, worthPerStep }: Limits): Money => ({
  ...worthPerStep,
  value: toDecimal((toUnits(worthPerStep.value) * toUnits(amount)) / toUnits(step)),
});
