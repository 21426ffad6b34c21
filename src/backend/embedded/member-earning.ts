import { actionLimit } from '../../domain/actions.ts';
import type { MemberState } from '../../domain/ledger/state.ts';
import type { LimitState } from '../../domain/limits.ts';
import type { ProgrammeRules } from '../../domain/programme/rules.ts';
import { invitationLimit } from '../../domain/referral/claim.ts';
import { waveKey } from '../../domain/survey/answer.ts';
import { quietUntil } from '../../domain/survey/quiet.ts';
import { currentWave, waveEnd } from '../../domain/survey/waves.ts';
import { formatInstant } from '../../values/instants.ts';
import type { Json } from '../engine.ts';
import { deadline, field, unitAmount } from './wording.ts';

/** State of each way to earn that the programme document lists. */
export function earningOf(
  state: MemberState,
  rules: ProgrammeRules,
  listed: readonly Json[],
): readonly Json[] {
  return listed.map(({ id, kind }) => {
    const limit = limitOf(String(id), String(kind), state, rules);
    if (kind !== 'order' && kind !== 'enrolment' && !state.joined) {
      return { id, state: 'not-member', done: limit.done };
    }
    if (!limit.reached) return { id, state: 'open', done: limit.done };
    return limit.until === undefined
      ? { id, state: 'limit-reached', done: limit.done }
      : {
          id,
          state: 'limit-until',
          done: limit.done,
          until: deadline(limit.until, rules.zone),
        };
  });
}

function limitOf(id: string, kind: string, state: MemberState, rules: ProgrammeRules): LimitState {
  switch (kind) {
    case 'order': {
      const kept = Array.from(state.orders.values()).filter(
        ({ minor, refunded }) => minor > refunded,
      );
      return { done: kept.length, reached: false };
    }
    case 'enrolment':
      return { done: state.joined ? 1 : 0, reached: state.joined !== undefined };
    case 'survey':
      return surveyLimit(id, state, rules);
    case 'referral':
      return invitationLimit(state, rules);
    default: {
      const action = rules.actions.get(id);
      return action ? actionLimit(action, state, rules.zone) : { done: 0, reached: false };
    }
  }
}

function surveyLimit(id: string, state: MemberState, rules: ProgrammeRules): LimitState {
  const survey = rules.surveys.get(id);
  const answered = Array.from(state.answeredWaves.keys()).filter((key) => key.startsWith(`${id} `));
  if (!survey) return { done: answered.length, reached: false };
  const wave = currentWave(survey, state.now, rules.zone);
  if (!answered.includes(waveKey(id, wave))) return { done: answered.length, reached: false };
  const until = waveEnd(survey, state.now, rules.zone);
  return { done: answered.length, reached: true, until };
}

/** Whether each survey is still open for the member in its current wave; what it brings, or brought. */
export function surveysOf(state: MemberState, rules: ProgrammeRules): readonly Json[] {
  const quiet = quietUntil(state.responses.values(), rules);
  const isQuiet = quiet !== undefined && quiet > state.now;
  return Array.from(rules.surveys.values(), (survey) => {
    const wave = currentWave(survey, state.now, rules.zone);
    const answeredBy = state.answeredWaves.get(waveKey(survey.id, wave));
    const unanswered = state.joined && !state.blocked ? 'open' : 'not-eligible';
    const brought = answeredBy === undefined ? undefined : state.responses.get(answeredBy)?.reward;
    const reward = answeredBy === undefined ? survey.reward : brought;
    return {
      id: survey.id,
      wave,
      state: answeredBy === undefined ? unanswered : 'answered',
      ...field(
        'reward',
        reward && { ...unitAmount(reward, rules), ...field('state', brought?.state) },
      ),
      ...(isQuiet ? { askFrom: formatInstant(quiet) } : {}),
    };
  });
}
