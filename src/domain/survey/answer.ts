import { refused, type Decision, type Refused } from '../decision.ts';
import type { AnsweredEntry } from '../ledger/entries.ts';
import type { MemberState, ResponseState } from '../ledger/state.ts';
import type { ProgrammeRules, SurveyRules } from '../programme/rules.ts';
import { refuseOutsider } from '../status.ts';
import { misfit } from './misfit.ts';
import { rewardFor } from './reward.ts';
import { signalsOf } from './signals.ts';
import { currentWave, openWaves } from './waves.ts';

/** One snapshot of a response, as the contract has it; the signals a page may send are not read. */
export interface SurveySnapshot extends Pick<
  AnsweredEntry,
  'survey' | 'seq' | 'status' | 'answers' | 'locale' | 'startedAt' | 'contact' | 'quality'
> {
  readonly wave?: string;
  readonly at?: string;
}

/**
 * A member answers a survey. The snapshot with the highest `seq` is kept; an older one changes
 * nothing, nor does an unfinished one after a complete one. A wave is answered by one response: its
 * first complete snapshot decides about the reward, whatever the answers are.
 */
export function answerSurvey(
  state: MemberState,
  id: string,
  snapshot: SurveySnapshot,
  rules: ProgrammeRules,
): Decision {
  const known = state.responses.get(id);
  if (known && isOfAnother(known, snapshot)) {
    const { survey, wave } = known;
    return refused('invalid-request', `The response "${id}" is to "${survey}", wave "${wave}"`);
  }
  if (known && !replaces(known, snapshot)) return { kind: 'accepted', entries: [] };
  const survey = rules.surveys.get(snapshot.survey);
  if (!survey) return refused('not-found', `There is no survey "${snapshot.survey}"`);
  if (survey.anonymous) return refused('invalid-request', withoutName);
  const outsider = refuseOutsider(state);
  if (outsider) return outsider;
  const wave = known?.wave ?? snapshot.wave ?? currentWave(survey, state.now, rules.zone);
  const closed = refuseClosed(survey, wave, id, state, rules);
  if (closed) return closed;
  const unfit = refuseUnfit(snapshot);
  if (unfit) return unfit;
  const isComplete = snapshot.status === 'complete';
  const isFirst = isComplete && !state.answeredWaves.has(waveKey(survey.id, wave));
  const reward = isFirst ? rewardFor(survey, snapshot, state.now, rules) : {};
  return { kind: 'accepted', entries: [entryOf(id, wave, snapshot, state.now, reward)] };
}

const withoutName =
  'The answers to this survey come without who gave them: PUT /anonymous-responses/{id}';

/** Refuses a complete response without an answer, a question that is answered twice, and answers that are none to their question. */
export function refuseUnfit({ status, answers }: SurveySnapshot): Refused | undefined {
  if (status === 'complete' && answers.length === 0) {
    return refused('invalid-request', 'A complete response has at least one answer');
  }
  const asked = new Set<string>();
  for (const answer of answers) {
    const { question, type } = answer;
    if (asked.has(question))
      return refused('invalid-request', `There is more than one answer to "${question}"`);
    asked.add(question);
    const expected = misfit(answer);
    if (expected === undefined) continue;
    return refused(
      'invalid-request',
      `The answer to "${question}" does not fit "${type}": it has to be ${expected}`,
    );
  }
  return undefined;
}

/** Refuses an answer to a wave that another response has answered, or that is not open. */
function refuseClosed(
  survey: SurveyRules,
  wave: string,
  id: string,
  { answeredWaves, joined, now }: MemberState,
  { zone }: ProgrammeRules,
): Refused | undefined {
  if ((answeredWaves.get(waveKey(survey.id, wave)) ?? id) !== id) {
    return refused('survey-closed', 'You have answered this already. Thank you.');
  }
  return openWaves(survey, joined?.at ?? now, now, zone).includes(wave)
    ? undefined
    : refused('survey-closed', 'This survey has ended.');
}

/** The snapshot as the ledger keeps it. */
export function entryOf(
  id: string,
  wave: string,
  snapshot: SurveySnapshot,
  now: number,
  reward: Pick<AnsweredEntry, 'reward' | 'withheld'>,
): AnsweredEntry {
  const { survey, seq, status, answers, locale, startedAt, at, contact, quality } = snapshot;
  // Found here, not taken from the page: anybody could send what was never answered.
  const signals = signalsOf(answers, contact === true);
  return {
    kind: 'answered',
    at: now,
    id,
    survey,
    wave,
    seq,
    status,
    answers,
    ...(locale === undefined ? {} : { locale }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(at === undefined ? {} : { madeAt: at }),
    ...(signals.length > 0 ? { signals } : {}),
    ...(contact === undefined ? {} : { contact }),
    ...(quality ? { quality } : {}),
    ...reward,
  };
}

/** Whether a snapshot takes the place of what is known of its response. */
export const replaces = (
  known: Pick<ResponseState, 'seq' | 'complete'>,
  { seq, status }: Pick<SurveySnapshot, 'seq' | 'status'>,
): boolean => seq > known.seq && (status === 'complete' || !known.complete);

/** How a wave of a survey is noted once it has been answered. */
export const waveKey = (survey: string, wave: string): string => `${survey} ${wave}`;

/** Whether a snapshot is to another survey, or wave, than what is known under its id. */
export const isOfAnother = (known: ResponseState, { survey, wave }: SurveySnapshot): boolean =>
  known.survey !== survey || (wave !== undefined && known.wave !== wave);
