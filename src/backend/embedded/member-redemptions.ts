import type { MemberState, RedemptionState } from '../../domain/ledger/state.ts';
import type { ProgrammeRules } from '../../domain/programme/rules.ts';
import type { Json } from '../engine.ts';
import { deadline, field, moment, points } from './wording.ts';

/** How many redemptions the member document lists; the contract's bound. */
const MOST_REDEMPTIONS = 20;

/** A redemption as the contract has it. */
export function redemptionOf(
  redemption: RedemptionState,
  now: number,
  rules: ProgrammeRules,
): Json {
  const { id, reward, unit, amount, state, code, at, expires } = redemption;
  const isOver = state === 'issued' && expires !== undefined && expires <= now;
  return {
    id,
    reward,
    unit,
    amount: points(amount, unit, rules),
    state: isOver ? 'expired' : state,
    ...field('code', code),
    ...moment(at, rules.zone),
    ...(expires === undefined ? {} : { expires: deadline(expires, rules.zone) }),
  };
}

/** The member's latest redemptions, newest first. */
export const redemptionsOf = (state: MemberState, rules: ProgrammeRules): readonly Json[] =>
  Array.from(state.redemptions.values())
    .toSorted((one, other) => other.at - one.at)
    .slice(0, MOST_REDEMPTIONS)
    .map((redemption) => redemptionOf(redemption, state.now, rules));
