import { DecimalError, formatDecimal, parseDecimal } from '../../values/decimal.ts';
import { addDays, dayOf, endOfDay } from '../../values/programme-days.ts';
import { refused, type Accepted, type Decision, type Mint, type Refused } from '../decision.ts';
import type { RedeemedEntry, RedemptionEntry } from '../ledger/entries.ts';
import type { MemberState } from '../ledger/state.ts';
import type { ProgrammeRules, RewardRules } from '../programme/rules.ts';
import { refuseOutsider } from '../status.ts';
import { eligibilityOf } from './eligibility.ts';

/** The counter of how many of a reward all members together have had. */
export const stockName = (reward: string): string => `reward:${reward}`;

/** Twelve of 31 letters and digits: 59 bits, too many to guess or to meet twice. */
const newRewardCode = (mint: Mint): string => {
  const code = mint(12);
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
};

/** The first instant at which a code made now is no longer good. */
const endOfCode = (now: number, validDays: number, zone: string): number =>
  endOfDay(addDays(dayOf(now, zone), validDays), zone);

/** A code and how long it is good, as far as the rules give it an end. */
export const issue = (
  validDays: number | undefined,
  now: number,
  zone: string,
  mint: Mint,
): { readonly code: string; readonly expires?: number } => ({
  code: newRewardCode(mint),
  ...(validDays === undefined ? {} : { expires: endOfCode(now, validDays, zone) }),
});

/**
 * A member redeems points.
 *
 * @param taken How many of the reward all members together have had.
 */
export function redeem(
  state: MemberState,
  request: { readonly reward: string; readonly amount?: string },
  rules: ProgrammeRules,
  taken: number,
  mint: Mint,
): Decision {
  const reward = rules.rewards.get(request.reward);
  if (!reward) return refused('not-found', `There is no reward "${request.reward}"`);
  const outsider = refuseOutsider(state);
  if (outsider) return outsider;
  const amount = amountOf(request.amount, reward, rules);
  if (typeof amount !== 'number') return amount;
  return (
    refusalOf(reward, state, rules, taken, amount) ?? accept(reward, amount, state, rules, mint)
  );
}

const scaleOf = (unit: string, rules: ProgrammeRules): number =>
  rules.units.find(({ id }) => id === unit)?.scale ?? 0;

function amountOf(
  asked: string | undefined,
  { price, unit }: RewardRules,
  rules: ProgrammeRules,
): number | Refused {
  const scale = scaleOf(unit, rules);
  const amount = asked === undefined ? undefined : amountFrom(asked, scale);
  if (price.kind === 'fixed') {
    return asked === undefined || amount === price.amount
      ? price.amount
      : refused('amount-not-allowed', 'This reward has a fixed price.');
  }
  if (asked === undefined) return refused('amount-not-allowed', 'Choose an amount of points.');
  const steps = formatDecimal(price.step, scale);
  const least = formatDecimal(price.least, scale);
  const fits =
    amount !== undefined &&
    amount >= price.least &&
    amount <= price.most &&
    amount % price.step === 0;
  return fits
    ? amount
    : refused(
        'amount-not-allowed',
        `Choose an amount in steps of ${steps} points, ${least} or more.`,
      );
}

/** Points as integers of their unit; undefined where they are none. */
function amountFrom(written: string, scale: number): number | undefined {
  try {
    return parseDecimal(written, scale);
  } catch (error) {
    if (error instanceof DecimalError) return undefined;
    throw error;
  }
}

function refusalOf(
  reward: RewardRules,
  state: MemberState,
  rules: ProgrammeRules,
  taken: number,
  amount: number,
): Refused | undefined {
  const eligibility = eligibilityOf(reward, state, rules, taken, amount);
  switch (eligibility.state) {
    case 'redeemable':
      return undefined;
    case 'short': {
      const missing = formatDecimal(eligibility.missing, scaleOf(reward.unit, rules));
      return refused('insufficient-points', `You need ${missing} more points.`, { missing });
    }
    case 'limit-until':
      return refused('limit-reached', 'You have had this reward as often as it can be had now.', {
        until: eligibility.until,
      });
    case 'limit-reached':
      return refused('limit-reached', 'You have had this reward as often as it can be had.');
    case 'out-of-stock':
      return soldOut;
    case 'tier':
      return refused('tier-required', 'This reward is for members of a higher tier.');
    case 'not-member':
    case 'blocked':
      return refuseOutsider(state);
  }
}

/** What is said when the last one went while this was being decided, too. */
export const soldOut = refused('out-of-stock', 'This reward is gone for now.');

function accept(
  reward: RewardRules,
  amount: number,
  state: MemberState,
  rules: ProgrammeRules,
  mint: Mint,
): Accepted {
  const { now } = state;
  const entry: RedeemedEntry = {
    kind: 'redeemed',
    at: now,
    id: `r-${mint(12)}`,
    reward: reward.id,
    unit: reward.unit,
    amount,
    ...(reward.manual
      ? { pending: true as const }
      : issue(reward.validDays, now, rules.zone, mint)),
  };
  const counts =
    reward.stock === undefined ? [] : [{ name: stockName(reward.id), by: 1, most: reward.stock }];
  return { kind: 'accepted', entries: [entry], counts };
}

/** The shop issues or refuses a pending redemption, or notes that an issued one was used. */
export function finishRedemption(
  state: MemberState,
  {
    id,
    to,
    code,
  }: { readonly id: string; readonly to: RedemptionEntry['state']; readonly code?: string },
  rules: ProgrammeRules,
  mint: Mint,
): Decision {
  const redemption = state.redemptions.get(id);
  if (!redemption) return refused('not-found', `There is no redemption "${id}"`);
  const before = to === 'used' ? 'issued' : 'pending';
  if (redemption.state !== before) {
    return refused('invalid-request', `A redemption that is ${redemption.state} cannot be ${to}`);
  }
  const reward = rules.rewards.get(redemption.reward);
  const issued = to === 'issued' ? issue(reward?.validDays, state.now, rules.zone, mint) : {};
  const entry: RedemptionEntry = {
    kind: 'redemption',
    at: state.now,
    id,
    state: to,
    ...issued,
    ...(code === undefined ? {} : { code }),
  };
  const returned = to === 'refused' && reward?.stock !== undefined;
  return {
    kind: 'accepted',
    entries: [entry],
    counts: returned ? [{ name: stockName(redemption.reward), by: -1 }] : [],
  };
}
