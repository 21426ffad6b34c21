import type { Action, RedemptionRequest, SurveyResponse } from '../../contract/commands.ts';
import { act } from '../../domain/actions.ts';
import type { Accepted } from '../../domain/decision.ts';
import type { ResponseReward } from '../../domain/ledger/state.ts';
import { claimOffer } from '../../domain/offers.ts';
import type { ProgrammeRules } from '../../domain/programme/rules.ts';
import { finishRedemption, redeem, stockName } from '../../domain/rewards/redeem.ts';
import { answerAnonymously } from '../../domain/survey/answer-anonymously.ts';
import { answerSurvey } from '../../domain/survey/answer.ts';
import { settleSurveyReward } from '../../domain/survey/reward.ts';
import type { Json } from '../engine.ts';
import { anonymousLedger } from './anonymous.ts';
import { loadMember, replayed, type Context, type LoadedMember } from './context.ts';
import { redemptionOf } from './member-redemptions.ts';
import { planOf, type Plan } from './plan.ts';
import { field, moment, unitAmount } from './wording.ts';

/** `POST /redemptions`: 201 issued, 202 when the shop has to confirm it. */
export async function planRedemption(
  context: Context,
  subject: string,
  body: RedemptionRequest,
): Promise<Plan> {
  const member = await loadMember(context, subject);
  const { rules, storage, mint } = context;
  const reward = rules.rewards.get(body.reward);
  const taken = reward?.stock === undefined ? 0 : await storage.counted(stockName(reward.id));
  const decision = redeem(member.state, body, rules, taken, mint);
  return planOf(member, decision, reward?.manual ? 202 : 201, (accepted) =>
    redemptionAfter(context, member, accepted),
  );
}

/** The shop issues, refuses or marks as used; not part of the contract. */
export async function planFinish(
  context: Context,
  subject: string,
  request: {
    readonly id: string;
    readonly to: 'issued' | 'refused' | 'used';
    readonly code?: string;
  },
): Promise<Plan> {
  const member = await loadMember(context, subject);
  const decision = finishRedemption(member.state, request, context.rules, context.mint);
  return planOf(member, decision, 200, (accepted) => redemptionAfter(context, member, accepted));
}

async function redemptionAfter(
  context: Context,
  member: LoadedMember,
  { entries }: Accepted,
): Promise<Json> {
  const state = await replayed(context, [...member.entries, ...entries]);
  const [entry] = entries;
  const id = entry?.kind === 'redeemed' || entry?.kind === 'redemption' ? entry.id : '';
  const redemption = state.redemptions.get(id);
  return redemption ? redemptionOf(redemption, state.now, context.rules) : {};
}

/** `PUT /survey-responses/{id}` */
export async function planAnswer(
  context: Context,
  subject: string,
  id: string,
  body: SurveyResponse,
): Promise<Plan> {
  const member = await loadMember(context, subject);
  const decision = answerSurvey(member.state, id, body, context.rules);
  return planOf(member, decision, 200, (accepted) => responseAfter(context, member, id, accepted));
}

/** The shop decides about a pending reward; not part of the contract. */
export async function planSettle(
  context: Context,
  subject: string,
  request: { readonly id: string; readonly to: 'granted' | 'refused' },
): Promise<Plan> {
  const member = await loadMember(context, subject);
  const decision = settleSurveyReward(member.state, request, context.rules);
  return planOf(member, decision, 200, (accepted) =>
    responseAfter(context, member, request.id, accepted),
  );
}

/** `PUT /anonymous-responses/{id}`: each response is a ledger of its own, which belongs to nobody. */
export async function planAnonymousAnswer(
  context: Context,
  id: string,
  body: SurveyResponse,
): Promise<Plan> {
  const nobody = await loadMember(context, anonymousLedger(id));
  const decision = answerAnonymously(nobody.state, id, body, context.rules);
  return planOf(nobody, decision, 200, () => ({ id, seq: body.seq }));
}

async function responseAfter(
  context: Context,
  member: LoadedMember,
  id: string,
  { entries }: Accepted,
): Promise<Json> {
  const { responses } = await replayed(context, [...member.entries, ...entries]);
  const response = responses.get(id);
  return {
    id,
    ...field('seq', response?.seq),
    ...field('reward', response?.reward && rewardOf(response.reward, context.rules)),
  };
}

/** What a response brought, the same whenever it is told until the shop decides about it. */
const rewardOf = (reward: ResponseReward, rules: ProgrammeRules): Json => {
  const { state } = reward;
  const about = { ...unitAmount(reward, rules), state };
  if (state !== 'granted') return about;
  const { lot } = reward;
  return lot.matures > lot.at ? { ...about, ...moment(lot.matures, rules.zone) } : about;
};

/** `POST /offers/{id}/claims` */
export async function planOffer(context: Context, subject: string, id: string): Promise<Plan> {
  const member = await loadMember(context, subject);
  const decision = claimOffer(member.state, id, context.rules, context.mint);
  return planOf(member, decision, 201, ({ entries: [entry] }) =>
    entry?.kind === 'offer'
      ? {
          id,
          state: 'claimed',
          ...field('reward', entry.reward && unitAmount(entry.reward, context.rules)),
          ...field('code', entry.code),
        }
      : {},
  );
}

/** `POST /actions` */
export async function planAction(context: Context, subject: string, body: Action): Promise<Plan> {
  const member = await loadMember(context, subject);
  return planOf(member, act(member.state, body, context.rules), 201, ({ entries: [entry] }) => ({
    rule: body.rule,
    ...field(
      'reward',
      entry?.kind === 'acted' ? unitAmount(entry.reward, context.rules) : undefined,
    ),
  }));
}
