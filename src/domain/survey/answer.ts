import { refused, type Decision } from '../decision.ts';
import { grantOf } from '../grants.ts';
import type { AnsweredEntry } from '../ledger/entries.ts';
import type { MemberState } from '../ledger/state.ts';
import type { ProgrammeRules } from '../programme/rules.ts';
import { refuseOutsider } from '../status.ts';
import { currentWave, openWaves } from './waves.ts';

/** One snapshot of a response, as the contract has it. */
export interface SurveySnapshot {
  readonly survey: string;
  readonly wave?: string;
  readonly seq: number;
  readonly complete: boolean;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly signals?: Readonly<Record<string, unknown>>;
  readonly contact?: boolean;
}

/**
 * A member answers a survey. The snapshot with the highest `seq` is kept; an older one changes
 * nothing. The first complete answer of a wave brings the reward, whatever the answers are.
 */
export function answerSurvey(
  state: MemberState,
  id: string,
  snapshot: SurveySnapshot,
  rules: ProgrammeRules,
): Decision {
  const survey = rules.surveys.get(snapshot.survey);
  if (!survey) return refused('not-found', `There is no survey "${snapshot.survey}"`);
  const outsider = refuseOutsider(state);
  if (outsider) return outsider;
  const known = state.responses.get(id);
  if (known && known.survey !== survey.id) {
    return refused('invalid-request', `The response "${id}" is to the survey "${known.survey}"`);
  }
  if (known && known.seq >= snapshot.seq) return { kind: 'accepted', entries: [] };
  const wave = known?.wave ?? snapshot.wave ?? currentWave(survey, state.now, rules.zone);
  if (!openWaves(survey, state.now, rules.zone).includes(wave)) {
    return refused('survey-closed', 'This survey has ended.');
  }
  const { seq, complete, answers, signals, contact } = snapshot;
  const rewarded = state.rewardedWaves.has(waveKey(survey.id, wave));
  const reward = complete && !rewarded ? survey.reward : undefined;
  const entry: AnsweredEntry = {
    kind: 'answered',
    at: state.now,
    id,
    survey: survey.id,
    wave,
    seq,
    complete,
    answers,
    ...(signals ? { signals } : {}),
    ...(contact === undefined ? {} : { contact }),
    ...(reward ? { reward: grantOf(reward, state.now, rules) } : {}),
  };
  return { kind: 'accepted', entries: [entry] };
}

/** How a wave of a survey is noted once its reward has been given. */
export const waveKey = (survey: string, wave: string): string => `${survey} ${wave}`;
