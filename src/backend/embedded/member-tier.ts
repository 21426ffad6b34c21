import type { MemberState } from '../../domain/ledger/state.ts';
import type { ProgrammeFile } from '../../domain/programme/programme-file.ts';
import type { Criterion, ProgrammeRules } from '../../domain/programme/rules.ts';
import type { StepProgress, TierProgress } from '../../domain/tiers/progress.ts';
import { progressOf } from '../../domain/tiers/progress.ts';
import { formatDecimal } from '../../values/decimal.ts';
import type { Json } from '../engine.ts';
import { deadline, field, moment } from './wording.ts';

type FileCriterion = NonNullable<ProgrammeFile['tiers']>['steps'][number]['criteria'][number];

/** Where the member stands on the ladder; undefined without one. */
export const tierProgressOf = (
  state: MemberState,
  rules: ProgrammeRules,
): TierProgress | undefined => state.standing && progressOf(state.standing, rules, state.now);

/** The tier as the contract has it. */
export function tierOf(progress: TierProgress, rules: ProgrammeRules): Json {
  const { current, since, next, retain, risk } = progress;
  return {
    ...field('current', current?.id),
    ...(current && since !== undefined ? { since: moment(since, rules.zone) } : {}),
    ...field('next', next && goal(next, rules)),
    ...field('retain', retain && goal(retain, rules)),
    ...(risk
      ? { risk: { ...field('tier', risk.step?.id), ...deadline(risk.at, rules.zone) } }
      : {}),
  };
}

function goal({ step, criteria, by }: StepProgress, rules: ProgrammeRules): Json {
  const written = rules.file.tiers?.steps.find(({ id }) => id === step.id)?.criteria ?? [];
  return {
    tier: step.id,
    join: step.join,
    criteria: criteria.map(({ criterion, current }) =>
      criterionProgress(
        criterion,
        current,
        written.find(({ id }) => id === criterion.id),
        rules,
      ),
    ),
    ...(by === undefined ? {} : { by: deadline(by, rules.zone) }),
  };
}

function criterionProgress(
  { id, metric, goal: wanted }: Criterion,
  current: number,
  written: FileCriterion | undefined,
  rules: ProgrammeRules,
): Json {
  const unit = metric.startsWith('points:') ? metric.slice('points:'.length) : undefined;
  const scale =
    metric === 'money'
      ? rules.exponent
      : (rules.units.find((known) => known.id === unit)?.scale ?? 0);
  const kind = unit === undefined ? metric : 'points';
  const goalShown = written?.hidden
    ? {}
    : {
        goal: formatDecimal(wanted, scale),
        remaining: formatDecimal(Math.max(0, wanted - current), scale),
      };
  return {
    id,
    kind,
    current: formatDecimal(current, scale),
    ...goalShown,
    ...(kind === 'money' ? { currency: rules.currency } : {}),
    ...field('unit', unit),
    ...field('name', written?.name),
    reached: current >= wanted,
  };
}
