import { addMonths, dayOf, endOfDay, startOfDay } from '../../values/programme-days.ts';
import { byDay } from '../day-memo.ts';
import { lastDayOf } from '../ledger/dates.ts';
import type { Criterion, Metric, TierRules, TierStepRules } from '../programme/rules.ts';
import { leaves, monthsSince, type Counted } from './counted.ts';

/** From `at` on the member had this step; -1 is none. */
export interface StepChange {
  readonly at: number;
  readonly step: number;
}

/** What each metric has come to. */
export type Counters = ReadonlyMap<Metric, number>;

/** Whether a step's criteria are met. A step without criteria is everybody's. */
export function isMet(step: TierStepRules, currentOf: (criterion: Criterion) => number): boolean {
  const reached = (criterion: Criterion): boolean => currentOf(criterion) >= criterion.goal;
  return step.criteria.length === 0 || step.join === 'all'
    ? step.criteria.every(reached)
    : step.criteria.some(reached);
}

/**
 * Follows the tier of one member through time.
 *
 * The rule: at any moment the member *meets* the highest step whose criteria are met by what counts
 * then. A step once met is *kept* until the end of the period that contains the day `keep.months`
 * after the last day on which it was met. The member *has* the highest step met or kept. So having
 * done more, or earlier, never means a lower tier; and what will be lost, and when, is known ahead.
 */
export class Standing {
  readonly rules: TierRules;
  readonly joined: number | undefined;
  /** Every change of the step so far, oldest first. */
  readonly changes: StepChange[] = [];
  private readonly counters = new Map<Metric, number>();
  private counting: Counted[] = [];
  private leaving: number[] = [];
  /** Index of the oldest event that still counts. */
  private oldest = 0;
  private keptUntil: number[];
  /** When criteria of months are met, soonest first. */
  private anniversaries: number[];
  private met = -1;
  private has = -1;
  private now = Number.NEGATIVE_INFINITY;

  constructor(rules: TierRules, joined: number | undefined) {
    this.rules = rules;
    this.joined = joined;
    this.keptUntil = rules.steps.map(() => Number.NEGATIVE_INFINITY);
    this.anniversaries = joined === undefined ? [] : anniversariesOf(rules, joined);
  }

  /** The step the member has at the instant last advanced to; -1 for none. */
  get step(): number {
    return this.has;
  }

  /** Counts something. It must not be earlier than the last. */
  add(event: Counted): void {
    this.advance(event.at);
    this.counting.push(event);
    this.leaving.push(leaves(event.at, this.rules));
    this.count(event.metric, event.amount);
    this.look(event.at);
  }

  /** Lets time pass. */
  advance(to: number): void {
    for (let at = this.next(); at <= to; at = this.next()) this.turn(at);
    this.now = Math.max(this.now, to);
  }

  /** When the step falls and to which one, if nothing happens; undefined if it never does. */
  fall(): StepChange | undefined {
    const future = this.copy();
    for (let at = future.next(); at < Number.POSITIVE_INFINITY; at = future.next()) {
      future.turn(at);
      if (future.has < this.has) return { at, step: future.has };
    }
    return undefined;
  }

  /** What has been done so far and still counts at an instant that is not in the past. */
  countersAt(at: number): Counters {
    const counters = new Map<Metric, number>();
    this.counting.forEach((event, index) => {
      if ((this.leaving[index] ?? 0) > at) {
        counters.set(event.metric, (counters.get(event.metric) ?? 0) + event.amount);
      }
    });
    if (this.joined !== undefined && at >= this.joined && countsMonths(this.rules)) {
      counters.set('months', monthsSince(this.joined, at, this.rules.zone));
    }
    return counters;
  }

  /** The first instant at which a step met for the last time at `at` is no longer kept. */
  keptAfter(at: number): number {
    return keptByDay(at, this.rules, this.rules.zone);
  }

  /** The first instant at which something done at `at` no longer counts. */
  leavesAt(at: number): number {
    return leaves(at, this.rules);
  }

  /** A standing of its own with the events before a place, which are all it has counted. */
  copyBefore(place: number): Standing {
    const copy = this.copy();
    copy.counting = this.counting.slice(0, place);
    copy.leaving = this.leaving.slice(0, place);
    copy.changes.push(...this.changes);
    return copy;
  }

  private copy(): Standing {
    const copy = new Standing(this.rules, this.joined);
    for (const [metric, amount] of this.counters) copy.counters.set(metric, amount);
    copy.counting = this.counting;
    copy.leaving = this.leaving;
    copy.oldest = this.oldest;
    copy.keptUntil = [...this.keptUntil];
    copy.anniversaries = [...this.anniversaries];
    copy.met = this.met;
    copy.has = this.has;
    copy.now = this.now;
    return copy;
  }

  private count(metric: Metric, amount: number): void {
    this.counters.set(metric, (this.counters.get(metric) ?? 0) + amount);
  }

  /** The next instant at which something changes of itself. */
  private next(): number {
    let next = this.leaving[this.oldest] ?? Number.POSITIVE_INFINITY;
    if (this.joined !== undefined && this.now < this.joined) next = Math.min(next, this.joined);
    next = Math.min(next, this.anniversaries[0] ?? next);
    if (this.has > this.met) next = Math.min(next, this.keptUntil[this.has] ?? next);
    return next;
  }

  private turn(at: number): void {
    this.now = at;
    while ((this.leaving[this.oldest] ?? Number.POSITIVE_INFINITY) <= at) {
      const event = this.counting[this.oldest];
      if (event) this.count(event.metric, -event.amount);
      this.oldest += 1;
    }
    while ((this.anniversaries[0] ?? Number.POSITIVE_INFINITY) <= at) this.anniversaries.shift();
    this.look(at);
  }

  /** Looks at the criteria as they are at an instant. */
  private look(at: number): void {
    const meets = this.meets(at);
    if (meets < this.met) this.keptUntil[this.met] = this.keptAfter(at - 1);
    this.met = meets;
    let has = meets;
    for (let step = this.keptUntil.length - 1; step > has; step -= 1) {
      if ((this.keptUntil[step] ?? 0) > at) has = step;
    }
    if (has === this.has) return;
    this.has = has;
    const last = this.changes.at(-1);
    if (last?.at === at) this.changes.pop();
    if (this.changes.at(-1)?.step !== has) this.changes.push({ at, step: has });
  }

  private meets(at: number): number {
    const { joined, rules } = this;
    if (joined === undefined || at < joined) return -1;
    const currentOf = ({ metric }: Criterion): number =>
      metric === 'months' ? monthsSince(joined, at, rules.zone) : (this.counters.get(metric) ?? 0);
    return rules.steps.findLastIndex((step) => isMet(step, currentOf));
  }
}

const keptByDay = byDay<TierRules, number>((day, { keep, zone }) =>
  keep
    ? endOfDay(lastDayOf(addMonths(day, keep.months), keep.end), zone)
    : Number.NEGATIVE_INFINITY,
);

const countsMonths = ({ steps }: TierRules): boolean =>
  steps.some(({ criteria }) => criteria.some(({ metric }) => metric === 'months'));

function anniversariesOf({ steps, zone }: TierRules, joined: number): number[] {
  const goals = steps.flatMap(({ criteria }) =>
    criteria.flatMap(({ metric, goal }) => (metric === 'months' ? [goal] : [])),
  );
  return goals
    .map((months) => startOfDay(addMonths(dayOf(joined, zone), months), zone))
    .sort((one, other) => one - other);
}
