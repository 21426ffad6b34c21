import { addMonths, startOfDay } from '../values/programme-days.ts';
import { byDay } from './day-memo.ts';
import { refused, type Refused } from './decision.ts';
import type { MemberState, Status } from './ledger/state.ts';
import type { EnrolmentRules, ProgrammeRules } from './programme/rules.ts';

/**
 * Where somebody stands: `candidate` until they join; `inactive` when their last order (or joining)
 * is as many months ago as the programme says; `blocked` while the shop has suspended them.
 */
export function statusOf(state: MemberState, rules: ProgrammeRules): Status {
  if (state.blocked) return 'blocked';
  if (!state.joined) return 'candidate';
  const last = Math.max(state.joined.at, state.lastOrderAt ?? state.joined.at);
  return state.now < activeUntil(last, rules.enrolment, rules.zone) ? 'active' : 'inactive';
}

const activeUntil = byDay<EnrolmentRules, number>((day, { inactiveMonths }, zone) =>
  inactiveMonths === undefined
    ? Number.POSITIVE_INFINITY
    : startOfDay(addMonths(day, inactiveMonths), zone),
);

/** Refuses whoever has not joined or is suspended. */
export function refuseOutsider(state: MemberState): Refused | undefined {
  if (state.blocked) {
    return refused('member-blocked', 'Your membership is suspended. Please contact us.');
  }
  if (!state.joined) return refused('not-enrolled', 'Please join the programme first.');
  return undefined;
}
