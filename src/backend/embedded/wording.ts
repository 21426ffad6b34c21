import { formatDecimal } from '../../values/decimal.ts';
import { formatInstant } from '../../values/instants.ts';
import { dayOf, type Day } from '../../values/programme-days.ts';
import type { Grant } from '../../domain/ledger/entries.ts';
import type { ProgrammeRules, UnitAmount } from '../../domain/programme/rules.ts';

interface Moment {
  readonly at: string;
  readonly on: Day;
}

/** An instant and the day to show for it, as the contract has them. */
export const moment = (at: number, zone: string): Moment => ({
  at: formatInstant(at),
  on: dayOf(at, zone),
});

/** Points expire at the ends of a few days or months: those are written once. */
const MOST_DEADLINES = 5_000;
const deadlines = new Map<string, Map<number, Moment>>();

/** The end of something: the first instant after it, and the last day it is good. */
export function deadline(at: number, zone: string): Moment {
  let known = deadlines.get(zone);
  if (!known || known.size > MOST_DEADLINES) deadlines.set(zone, (known = new Map()));
  let written = known.get(at);
  if (!written) known.set(at, (written = { at: formatInstant(at), on: dayOf(at - 1, zone) }));
  return written;
}

/** Points as a decimal. */
export const points = (amount: number, unit: string, rules: ProgrammeRules): string =>
  formatDecimal(amount, rules.units.find(({ id }) => id === unit)?.scale ?? 0);

/** Points with their unit. */
export const unitAmount = (
  { unit, amount }: UnitAmount | Grant,
  rules: ProgrammeRules,
): { unit: string; amount: string } => ({ unit, amount: points(amount, unit, rules) });

/** A field, or nothing at all when there is no value. */
export const field = <K extends string, V>(
  key: K,
  value: V | undefined,
): { readonly [P in K]?: V } => (value === undefined ? {} : ({ [key]: value } as { [P in K]: V }));
