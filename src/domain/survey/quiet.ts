import { addDays, dayOf, endOfDay } from '../../values/programme-days.ts';
import type { ResponseState } from '../ledger/state.ts';
import type { ProgrammeRules } from '../programme/rules.ts';

/**
 * Until when a member is left in peace by surveys they did not open: after any response, also one that
 * was dismissed or left half-way, for the whole days its survey says. Undefined when nothing asks for
 * it; the instant may be past.
 *
 * @param responses - With when each last changed, epoch milliseconds.
 * @returns The first instant of the day on which they may be asked again, epoch milliseconds.
 */
export function quietUntil(
  responses: Iterable<Pick<ResponseState, 'survey' | 'at'>>,
  { surveys, zone }: Pick<ProgrammeRules, 'surveys' | 'zone'>,
): number | undefined {
  let until: number | undefined;
  for (const { survey, at } of responses) {
    const days = surveys.get(survey)?.quietDays ?? 0;
    if (days === 0) continue;
    const end = endOfDay(addDays(dayOf(at, zone), days), zone);
    until = Math.max(until ?? end, end);
  }
  return until;
}
