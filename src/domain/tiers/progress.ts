import type { Criterion, ProgrammeRules, TierRules, TierStepRules } from '../programme/rules.ts';
import type { Counters, Standing, StepChange } from './standing.ts';

/** A day in milliseconds, for how long before a loss the member is warned. */
const DAY = 86_400_000;

/** A step's criteria with what the member has of each. */
export interface StepProgress {
  readonly step: TierStepRules;
  readonly criteria: readonly { readonly criterion: Criterion; readonly current: number }[];
  /** The first instant at which it is too late. */
  readonly by?: number;
}

/** The member's tier, what is next, and what keeps it. */
export interface TierProgress {
  readonly current?: TierStepRules;
  readonly since?: number;
  readonly changes: readonly StepChange[];
  readonly next?: StepProgress;
  readonly retain?: StepProgress;
  /** Which tier follows, and when, if nothing happens; only shortly before. */
  readonly risk?: { readonly step?: TierStepRules; readonly at: number };
}

/** Reads a standing that has been advanced to `now`. */
export function progressOf(standing: Standing, rules: ProgrammeRules, now: number): TierProgress {
  const ladder = standing.rules;
  const index = standing.step;
  const { changes } = standing;
  const counters = standing.countersAt(now);
  const fall = standing.fall();
  const current = ladder.steps[index];
  const following = ladder.steps[index + 1];
  return {
    current,
    since: changes.at(-1)?.at,
    changes,
    next: following && progress(following, counters, endOfCounting(ladder, standing, now)),
    retain: current && fall && retaining(current, standing, fall),
    risk:
      fall && fall.at - now <= rules.warnDays * DAY
        ? { step: ladder.steps[fall.step], at: fall.at }
        : undefined,
  };
}

const progress = (step: TierStepRules, counters: Counters, by?: number): StepProgress => ({
  step,
  criteria: step.criteria.map((criterion) => ({
    criterion,
    current: counters.get(criterion.metric) ?? 0,
  })),
  by,
});

/** What counts now stops counting together only in a calendar year. */
const endOfCounting = (ladder: TierRules, standing: Standing, now: number): number | undefined =>
  ladder.period.kind === 'calendar' ? standing.leavesAt(now) : undefined;

/**
 * What keeps the step beyond the day it is lost: its criteria as they will stand at the last moment
 * that helps. What stops counting before then is not shown as if it helped.
 */
function retaining(step: TierStepRules, standing: Standing, { at }: StepChange): StepProgress {
  const last = at - 1;
  const helps = standing.keptAfter(last) > at ? last : at;
  return progress(step, standing.countersAt(helps), at);
}
