import { dayOf, startOfDay } from '../../values/programme-days.ts';
import { refused, type Decision } from '../decision.ts';
import type { MemberState } from '../ledger/state.ts';
import type { ProgrammeRules } from '../programme/rules.ts';
import { entryOf, isOfAnother, refuseUnfit, replaces, type SurveySnapshot } from './answer.ts';
import { currentWave, openWaves } from './waves.ts';

/**
 * Somebody answers an anonymous survey. Of when they did only the day is kept; they get nothing for it.
 *
 * @param state - Of nobody: what is known of this response alone.
 */
export function answerAnonymously(
  state: MemberState,
  id: string,
  snapshot: SurveySnapshot,
  rules: ProgrammeRules,
): Decision {
  const survey = rules.surveys.get(snapshot.survey);
  if (!survey?.anonymous)
    return refused('not-found', `There is no anonymous survey "${snapshot.survey}"`);
  if (snapshot.status !== 'complete')
    return refused('invalid-request', 'An anonymous response is complete');
  const known = state.responses.get(id);
  if (known && isOfAnother(known, snapshot))
    return refused('invalid-request', 'The id of an anonymous response is made for it alone');
  // Whoever sends it again has not heard that it arrived.
  if (known && !replaces(known, snapshot)) return { kind: 'accepted', entries: [] };
  const wave = snapshot.wave ?? currentWave(survey, state.now, rules.zone);
  if (!openWaves(survey, 0, state.now, rules.zone).includes(wave))
    return refused('survey-closed', 'This survey has ended.');
  const unfit = refuseUnfit(snapshot);
  if (unfit) return unfit;
  const { startedAt: _startedAt, at: _at, ...kept } = snapshot;
  const day = startOfDay(dayOf(state.now, rules.zone), rules.zone);
  return { kind: 'accepted', entries: [entryOf(id, wave, kept, day, {})] };
}
