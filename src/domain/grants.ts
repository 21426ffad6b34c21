import type { Grant } from './ledger/entries.ts';
import { dated, maturity } from './ledger/dates.ts';
import type { ProgrammeRules, UnitAmount } from './programme/rules.ts';

/** Points given now, with the days their unit's rules give them. */
export function grantOf(
  reward: UnitAmount,
  now: number,
  rules: ProgrammeRules,
  matureDays = 0,
): Grant {
  return grantMaturing(reward, maturity(now, matureDays, rules.zone), rules);
}

/** Points that mature at a given instant. */
export function grantMaturing(
  { unit, amount }: UnitAmount,
  matures: number,
  rules: ProgrammeRules,
): Grant {
  const expiry = rules.units.find(({ id }) => id === unit)?.expiry;
  return dated(unit, amount, matures, expiry, rules.zone);
}
