import { refused, type Decision } from '../decision.ts';
import { grantOf } from '../grants.ts';
import type { AnsweredEntry, SurveyRewardEntry } from '../ledger/entries.ts';
import type { MemberState } from '../ledger/state.ts';
import type { ProgrammeRules, SurveyRules } from '../programme/rules.ts';
import { doubtAbout } from './quality.ts';

/**
 * What the first complete response to a wave brings: the reward, or word that it is withheld. It takes
 * how the response came about and how many answers there are, never what they say.
 */
export function rewardFor(
  { reward, matureDays }: SurveyRules,
  { quality, answers }: Pick<AnsweredEntry, 'quality' | 'answers'>,
  now: number,
  rules: ProgrammeRules,
): Pick<AnsweredEntry, 'reward' | 'withheld'> {
  if (!reward) return {};
  const doubt = quality && doubtAbout(quality, answers.length);
  if (!doubt) return { reward: grantOf(reward, now, rules, matureDays) };
  const { unit, amount } = reward;
  const state = doubt === 'honeypot' ? 'refused' : 'pending';
  return { withheld: { unit, amount, state, doubt } };
}

/**
 * The shop grants or refuses a reward that is pending; the same again changes nothing. A granted one is
 * as large as it was when the response came, and matures as if it had come now.
 */
export function settleSurveyReward(
  { responses, now }: MemberState,
  { id, to }: { readonly id: string; readonly to: SurveyRewardEntry['state'] },
  rules: ProgrammeRules,
): Decision {
  const response = responses.get(id);
  if (!response) return refused('not-found', `There is no survey response "${id}"`);
  const { reward, survey } = response;
  if (!reward) return refused('invalid-request', `The survey response "${id}" brings nothing`);
  if (reward.state === to) return { kind: 'accepted', entries: [] };
  if (reward.state !== 'pending') {
    return refused('invalid-request', `A reward that is ${reward.state} cannot be ${to}`);
  }
  const about = { kind: 'survey-reward', at: now, id } as const;
  const entry: SurveyRewardEntry =
    to === 'refused'
      ? { ...about, state: to }
      : {
          ...about,
          state: to,
          reward: grantOf(reward, now, rules, rules.surveys.get(survey)?.matureDays),
        };
  return { kind: 'accepted', entries: [entry] };
}
