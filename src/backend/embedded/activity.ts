import type { ActivityPage } from '../../contract/activity.ts';
import { linesOf, newestFirst, type LedgerLine } from '../../domain/ledger/lines.ts';
import type { MemberState } from '../../domain/ledger/state.ts';
import type { ProgrammeRules } from '../../domain/programme/rules.ts';
import type { ActivityQuery } from '../engine.ts';
import { deadline, field, moment, points } from './wording.ts';

/** A page of the ledger. The cursor names the last line before it, so new lines shift nothing. */
export function activityPage(
  state: MemberState,
  rules: ProgrammeRules,
  { cursor, limit, kind }: ActivityQuery,
): ActivityPage {
  const units = rules.units.map(({ id }) => id);
  const changes = state.joined ? (state.standing?.changes ?? []) : [];
  const wanted = linesOf(state, units, changes).filter(
    (line) => kind === undefined || line.kind === kind,
  );
  const last = cursor === undefined ? undefined : readCursor(cursor);
  const rest = last ? wanted.filter((line) => newestFirst(line, last) > 0) : wanted;
  const lines = rest.slice(0, limit);
  const end = lines.at(-1);
  return {
    lines: lines.map((line) => activityLine(line, rules)),
    ...(rest.length > lines.length && end ? { cursor: `${end.at}.${end.place}` } : {}),
  };
}

/** A cursor nobody gave out starts at the beginning: lines are never missing, only seen twice. */
function readCursor(cursor: string): { readonly at: number; readonly place: number } | undefined {
  const [, at, place] = /^(-?\d{1,16})\.(\d{1,16})$/.exec(cursor) ?? [];
  return at === undefined ? undefined : { at: Number(at), place: Number(place) };
}

function activityLine(line: LedgerLine, rules: ProgrammeRules): ActivityPage['lines'][number] {
  const { id, kind, cause, unit, amount, state, reference, at, matures, expires } = line;
  const step = line.step === undefined ? undefined : rules.tiers?.steps[line.step];
  return {
    id,
    kind,
    cause,
    ...field('unit', unit),
    ...(unit === undefined || amount === undefined ? {} : { amount: points(amount, unit, rules) }),
    state,
    ...field('reference', reference),
    ...field('tier', step?.id),
    ...(line.isEnd ? deadline(at, rules.zone) : moment(at, rules.zone)),
    ...(matures === undefined ? {} : { matures: moment(matures, rules.zone) }),
    ...(expires === undefined ? {} : { expires: deadline(expires, rules.zone) }),
  };
}
