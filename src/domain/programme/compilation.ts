import { DecimalError, parseDecimal } from '../../values/decimal.ts';
import { currencyExponent } from '../../values/currencies.ts';
import { child, type ProgrammeIssue } from './issues.ts';
import type { Fraction, UnitAmount } from './rules.ts';

/** What all sections of a programme refer to, and where they report what is wrong. */
export interface Compilation {
  readonly issues: ProgrammeIssue[];
  /** The main currency. */
  readonly currency: string;
  readonly exponent: number;
  /** Scales of the points currencies by id. */
  readonly scales: ReadonlyMap<string, number>;
}

type AmountText = { readonly value: string; readonly currency: string };

/** A decimal as an integer at a scale; reports it and goes on with 1 where it does not fit. */
export function amountAt(
  text: string,
  scale: number,
  path: string,
  { issues }: Pick<Compilation, 'issues'>,
): number {
  try {
    return parseDecimal(text, scale);
  } catch (error) {
    if (!(error instanceof DecimalError)) throw error;
    issues.push({
      path,
      reason: `"${error.text}" does not fit: ${error.reason}`,
      mend: `Write an amount with at most ${scale} fraction digits`,
    });
    return 1;
  }
}

/** Money in minor units of the main currency. */
export function mainMoney(money: AmountText, path: string, at: Compilation): number {
  if (money.currency !== at.currency) {
    at.issues.push({
      path: child(path, 'currency'),
      reason: `"${money.currency}" is not the main currency`,
      mend: `Write the amount in ${at.currency}`,
    });
    return 1;
  }
  return amountAt(money.value, at.exponent, child(path, 'value'), at);
}

/** Checks money that is only shown: a known currency, no finer than it is. */
export function checkMoney(money: AmountText, path: string, at: Compilation): void {
  const exponent = currencyExponent(money.currency);
  if (exponent === undefined)
    at.issues.push(unknownCurrency(money.currency, child(path, 'currency')));
  else amountAt(money.value, exponent, child(path, 'value'), at);
}

export const unknownCurrency = (code: string, path: string): ProgrammeIssue => ({
  path,
  reason: `"${code}" is not a currency of ISO 4217`,
  mend: 'Write a code such as "EUR", "JPY" or "KWD"',
});

/** The scale of a unit; reports a unit that does not exist and goes on with 0. */
export function scaleOf(unit: string, path: string, at: Compilation): number {
  const scale = at.scales.get(unit);
  if (scale === undefined) {
    at.issues.push(unknownReference('unit', unit, path, [...at.scales.keys()]));
    return 0;
  }
  return scale;
}

export function pointsOf(
  given: { readonly unit: string; readonly amount: string },
  path: string,
  at: Compilation,
): UnitAmount {
  const scale = scaleOf(given.unit, child(path, 'unit'), at);
  return { unit: given.unit, amount: amountAt(given.amount, scale, child(path, 'amount'), at) };
}

/** A reference to something that is not declared. */
export const unknownReference = (
  what: string,
  name: string,
  path: string,
  known: readonly string[],
): ProgrammeIssue => ({
  path,
  reason: `there is no ${what} "${name}"`,
  mend:
    known.length > 0
      ? `Use one of ${known.join(', ')}, or add it`
      : `Add the ${what}, or remove this`,
});

/** Reports every identifier after the first of its name. */
export function checkUnique(
  items: readonly { readonly id: string }[],
  path: string,
  { issues }: Compilation,
  taken = new Set<string>(),
): void {
  items.forEach(({ id }, index) => {
    if (taken.has(id)) {
      issues.push({
        path: child(child(path, index), 'id'),
        reason: `"${id}" is taken already`,
        mend: 'Give each its own id',
      });
    }
    taken.add(id);
  });
}

/** A decimal as an exact ratio in lowest terms, up to six fraction digits. */
export function fractionOf(
  text: string,
  path: string,
  at: Pick<Compilation, 'issues'>,
  raise = 1,
  lower = 1,
): Fraction {
  let numerator = BigInt(amountAt(text, 6, path, at)) * BigInt(raise);
  let denominator = 1_000_000n * BigInt(lower);
  const divisor = greatestDivisor(numerator, denominator);
  numerator /= divisor;
  denominator /= divisor;
  if (numerator > Number.MAX_SAFE_INTEGER) {
    at.issues.push({
      path,
      reason: `"${text}" has too many digits`,
      mend: 'Write fewer digits before or after the point',
    });
    return { numerator: 1, denominator: 1 };
  }
  return { numerator: Number(numerator), denominator: Number(denominator) };
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  while (other > 0n) [one, other] = [other, one % other];
  return one;
}
