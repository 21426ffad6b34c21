import { balanceOf, byDate } from '../../domain/ledger/balance.ts';
import { isGood, type Purse } from '../../domain/ledger/lots.ts';
import type { MemberState } from '../../domain/ledger/state.ts';
import type { ProgrammeRules, UnitRules } from '../../domain/programme/rules.ts';
import { formatMoney } from '../../values/currencies.ts';
import { formatDecimal, multiplyDivide } from '../../values/decimal.ts';
import type { Json } from '../engine.ts';
import { deadline, moment } from './wording.ts';

/** How many dates of maturity or expiry a wallet lists; the contract's bound. */
const MOST_DATES = 50;

/** The member's accounts, the main one first. */
export const walletsOf = (state: MemberState, rules: ProgrammeRules): readonly Json[] =>
  rules.units.flatMap((unit) => {
    const purse = state.purses.get(unit.id);
    return purse ? [walletOf(unit, purse, state, rules)] : [];
  });

function walletOf(unit: UnitRules, purse: Purse, state: MemberState, rules: ProgrammeRules): Json {
  const { now } = state;
  const { id, scale } = unit;
  const { available, pending, owed, earned, reversed } = balanceOf(purse, now);
  const amount = (points: number): string => formatDecimal(points, scale);
  const pendingLots = purse.lots.filter(({ matures }) => now < matures);
  const ending = purse.lots.filter((lot) => isGood(lot, now) && Number.isFinite(lot.expires));
  const waiting = countPending(state, id);
  return {
    id,
    available: amount(available),
    pending: amount(pending),
    ...(owed > 0 ? { owed: amount(owed) } : {}),
    lifetime: amount(earned - reversed),
    ...worthOf(unit, available),
    ...(waiting > 0 ? { redemptionsPending: waiting } : {}),
    maturing: byDate(pendingLots, ({ matures }) => matures)
      .slice(0, MOST_DATES)
      .map((date) => ({ amount: amount(date.amount), ...moment(date.at, rules.zone) })),
    expiring: byDate(ending, ({ expires }) => expires)
      .slice(0, MOST_DATES)
      .map((date) => ({ amount: amount(date.amount), ...deadline(date.at, rules.zone) })),
  };
}

function countPending({ redemptions }: MemberState, unit: string): number {
  let count = 0;
  for (const redemption of redemptions.values()) {
    if (redemption.unit === unit && redemption.state === 'pending') count += 1;
  }
  return count;
}

/** What points are worth, rounded down: never more than they can buy. */
function worthOf({ worth }: UnitRules, available: number): Json {
  if (!worth) return {};
  const { numerator, denominator } = worth.minorPerUnit;
  const minor = multiplyDivide(available, numerator, denominator, 'down');
  return { worth: formatMoney(minor, worth.money.currency) };
}
