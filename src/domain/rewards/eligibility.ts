import type { MemberState, RedemptionState } from '../ledger/state.ts';
import { balanceOf } from '../ledger/balance.ts';
import { limitState } from '../limits.ts';
import type { ProgrammeRules, RewardRules } from '../programme/rules.ts';

/** Whether a member can have a reward now, and if not, why not. */
export type Eligibility =
  | { readonly state: 'redeemable' | 'limit-reached' | 'out-of-stock' | 'tier' }
  | { readonly state: 'not-member' | 'blocked' }
  | { readonly state: 'short'; readonly missing: number }
  | { readonly state: 'limit-until'; readonly until: number };

/** Redemptions that count: a refused one was none. */
const counting = (redemptions: Iterable<RedemptionState>, reward: string): readonly number[] =>
  Array.from(redemptions)
    .filter((redemption) => redemption.reward === reward && redemption.state !== 'refused')
    .map(({ at }) => at);

/**
 * @param taken How many of the reward all members together have had; counts only with a stock.
 * @param amount Points wanted of a variable reward; its least if left out.
 */
export function eligibilityOf(
  reward: RewardRules,
  state: MemberState,
  rules: ProgrammeRules,
  taken: number,
  amount?: number,
): Eligibility {
  if (state.blocked) return { state: 'blocked' };
  if (!state.joined) return { state: 'not-member' };
  if (reward.stock !== undefined && taken >= reward.stock) return { state: 'out-of-stock' };
  if (!hasTier(reward, state, rules)) return { state: 'tier' };
  const done = counting(state.redemptions.values(), reward.id);
  const limit = limitState(done, reward.limit, state.now, rules.zone);
  if (limit.reached) {
    return limit.until === undefined
      ? { state: 'limit-reached' }
      : { state: 'limit-until', until: limit.until };
  }
  const price = reward.price.kind === 'fixed' ? reward.price.amount : reward.price.least;
  const purse = state.purses.get(reward.unit);
  const missing = (amount ?? price) - (purse ? balanceOf(purse, state.now).available : 0);
  return missing > 0 ? { state: 'short', missing } : { state: 'redeemable' };
}

function hasTier({ tier }: RewardRules, state: MemberState, rules: ProgrammeRules): boolean {
  if (tier === undefined) return true;
  const lowest = rules.tiers?.steps.findIndex(({ id }) => id === tier) ?? -1;
  return lowest >= 0 && (state.standing?.step ?? -1) >= lowest;
}
