import { amountAt, checkUnique, fractionOf, scaleOf, type Compilation } from './compilation.ts';
import { child } from './issues.ts';
import type { ProgrammeFile } from './programme-file.ts';
import type { Criterion, Metric, TierRules, TierStepRules } from './rules.ts';

type File = NonNullable<ProgrammeFile['tiers']>;
type FileStep = File['steps'][number];
type FileCriterion = FileStep['criteria'][number];

/** The ladder in integers; reports what cannot be meant. */
export function compileTiers(file: File, path: string, zone: string, at: Compilation): TierRules {
  const stepsPath = child(path, 'steps');
  checkUnique(file.steps, stepsPath, at);
  const steps = file.steps.map((step, index) => compileStep(step, child(stepsPath, index), at));
  steps.forEach((step, index) => checkOrder(steps[index - 1], step, child(stepsPath, index), at));
  return {
    zone,
    period: periodOf(file, path, at),
    ...(file.keep ? { keep: file.keep } : {}),
    steps,
  };
}

function periodOf({ period }: File, path: string, { issues }: Compilation): TierRules['period'] {
  const where = child(child(path, 'period'), 'months');
  if (period.kind === 'rolling') {
    if (period.months === undefined) {
      issues.push({
        path: where,
        reason: 'a rolling period needs its length',
        mend: 'Add "months", such as 12',
      });
    }
    return { kind: 'rolling', months: period.months ?? 12 };
  }
  if (period.months !== undefined) {
    issues.push({
      path: where,
      reason: `a ${period.kind} period has no length`,
      mend: 'Remove "months", or make the period "rolling"',
    });
  }
  return { kind: period.kind };
}

function compileStep(step: FileStep, path: string, at: Compilation): TierStepRules {
  const criteriaPath = child(path, 'criteria');
  checkUnique(step.criteria, criteriaPath, at);
  checkUnique(step.benefits, child(path, 'benefits'), at);
  return {
    id: step.id,
    multiplier:
      step.multiplier === undefined
        ? { numerator: 1, denominator: 1 }
        : fractionOf(step.multiplier, child(path, 'multiplier'), at),
    join: step.join ?? 'any',
    criteria: step.criteria.map((criterion, index) =>
      compileCriterion(criterion, child(criteriaPath, index), at),
    ),
  };
}

function compileCriterion(criterion: FileCriterion, path: string, at: Compilation): Criterion {
  const goalPath = child(path, 'goal');
  const { id, kind } = criterion;
  if (kind !== 'points' && criterion.unit !== undefined) {
    at.issues.push({
      path: child(path, 'unit'),
      reason: `a criterion of ${kind} has no unit`,
      mend: 'Remove "unit", or make the kind "points"',
    });
  }
  const [mainUnit = ''] = at.scales.keys();
  const unit = criterion.unit ?? mainUnit;
  const scale =
    kind === 'money' ? at.exponent : kind === 'points' ? scaleOf(unit, child(path, 'unit'), at) : 0;
  const metric: Metric = kind === 'points' ? `points:${unit}` : kind;
  return { id, metric, goal: amountAt(criterion.goal, scale, goalPath, at) };
}

/** A later step must not be easier to reach than the one before it. */
function checkOrder(
  lower: TierStepRules | undefined,
  step: TierStepRules,
  path: string,
  { issues }: Compilation,
): void {
  if (!lower) return;
  if (step.criteria.length === 0) {
    issues.push({
      path: child(path, 'criteria'),
      reason: 'everybody would have this step, so nobody the ones before it',
      mend: 'Add a criterion, or put the entry step first',
    });
  }
  step.criteria.forEach(({ metric, goal }, index) => {
    const before = lower.criteria.find((criterion) => criterion.metric === metric);
    if (before && before.goal > goal) {
      issues.push({
        path: child(child(child(path, 'criteria'), index), 'goal'),
        reason: `the step "${lower.id}" before it asks for more`,
        mend: 'Put steps in order, the lowest first, with goals that do not fall',
      });
    }
  });
}
