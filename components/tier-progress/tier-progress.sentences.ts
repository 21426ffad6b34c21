import type { tier } from '../../src/contract/member/tier.ts';
import type { CriterionProgress } from '../../src/contract/member/tier.ts';
import type { PartValue } from '../../src/contract/part.ts';
import type { TierStep } from '../../src/contract/programme/tiers.ts';
import type { Decimal } from '../../src/values/decimal.ts';
import type { LaurelElement } from '../../src/element/index.ts';

type MemberTier = PartValue<typeof tier>;
type Goal = NonNullable<MemberTier['next']>;

/** The part of an element that puts things into words. */
export type Speaker = Pick<
  LaurelElement<unknown>,
  'say' | 'pick' | 'number' | 'money' | 'day' | 'unitName' | '_language'
>;

/** What a tier progress bar shows: the ladder, lowest first, and where the member stands on it. */
export interface TierProgressView extends MemberTier {
  readonly steps: readonly TierStep[];
}

/** What keeps a tier, in words; `isRisk` when it will be lost otherwise. */
export interface KeepSentence {
  readonly text: string;
  readonly isRisk: boolean;
}

const kindKeys = {
  points: ['kindPoints', 'morePoints'],
  money: ['kindMoney', 'moreMoney'],
  orders: ['kindOrders', 'moreOrders'],
  months: ['kindMonths', 'moreMonths'],
  interactions: ['kindInteractions', 'moreInteractions'],
  custom: ['kindCustom', 'moreCustom'],
} as const;

/** "Spend", "Orders", or the programme's own name for what a criterion counts. */
export const criterionName = (speaker: Speaker, { name, kind }: CriterionProgress): string =>
  (name && speaker.pick(name)) ?? speaker.say(kindKeys[kind][0]);

const amountOf = (speaker: Speaker, { currency }: CriterionProgress, value: Decimal): string =>
  currency ? speaker.money({ value, currency }) : speaker.number(value);

/** "€380 of €500", or "€380" where the goal is not known. */
export function criterionValue(speaker: Speaker, criterion: CriterionProgress): string {
  const { current, goal } = criterion;
  const amount = amountOf(speaker, criterion, current);
  return goal ? speaker.say('ofGoal', { amount, goal: amountOf(speaker, criterion, goal) }) : amount;
}

/** "2 more orders". */
function missing(speaker: Speaker, criterion: CriterionProgress, remaining: Decimal): string {
  const { kind, unit } = criterion;
  const values = {
    amount: amountOf(speaker, criterion, remaining),
    name: criterionName(speaker, criterion),
    unit: kind === 'points' ? speaker.unitName(unit, remaining) : '',
  };
  return speaker.say(kindKeys[kind][1], values, remaining);
}

interface Missing {
  /** "€120 more or 2 more orders"; empty where nothing, or nothing known, is missing. */
  readonly steps: string;
  /** The number the verb after it agrees with. */
  readonly counted: Decimal | number;
}

function listOf(speaker: Speaker, items: readonly string[], type: Intl.ListFormatType): string {
  return new Intl.ListFormat(speaker._language, { type }).format(items);
}

function missingFor(speaker: Speaker, goal: Goal | undefined): Missing {
  const open = (goal?.criteria ?? []).flatMap((criterion) => {
    const { reached, remaining } = criterion;
    return reached || !remaining ? [] : { criterion, remaining };
  });
  const texts = open.map(({ criterion, remaining }) => missing(speaker, criterion, remaining));
  const [first] = open;
  const single = first?.criterion.kind === 'money' ? 1 : (first?.remaining ?? 1);
  return {
    steps: listOf(speaker, texts, goal?.join === 'any' ? 'disjunction' : 'conjunction'),
    counted: open.length > 1 ? open.length : single,
  };
}

/** The name of a tier of the ladder. */
export function tierName(speaker: Speaker, { steps }: TierProgressView, id?: string): string {
  const step = steps.find((each) => each.id === id);
  return (step && speaker.pick(step.name)) ?? id ?? speaker.say('tier');
}

/** What a tier of the ladder gives. */
export const benefitsOf = (
  speaker: Speaker,
  { steps }: TierProgressView,
  id: string | undefined,
): readonly string[] =>
  steps
    .find((each) => each.id === id)
    ?.benefits.flatMap(({ text }) => speaker.pick(text) ?? []) ?? [];

/** "One step to Gold by 31 Dec", or that there is nothing higher. */
export function summary(speaker: Speaker, view: TierProgressView): string {
  const { next, current, steps } = view;
  if (!next) return current && current === steps.at(-1)?.id ? speaker.say('top') : '';
  const open = next.criteria.filter(({ reached }) => !reached).length;
  const tier = tierName(speaker, view, next.tier);
  if (!open) return speaker.say('next', { tier });
  const count = next.join === 'any' ? 1 : open;
  const values = { tier, amount: speaker.number(count), day: next.by ? speaker.day(next.by.on) : '' };
  return speaker.say(next.by ? 'stepsBy' : 'steps', values, count);
}

/** "€120 more or 2 more orders bring Gold: free express delivery and double points". */
export function nextSentence(speaker: Speaker, view: TierProgressView): string {
  const { next } = view;
  if (!next) return '';
  const { steps, counted } = missingFor(speaker, next);
  const gives = benefitsOf(speaker, view, next.tier);
  const tier = tierName(speaker, view, next.tier);
  const values = { tier, steps, benefits: listOf(speaker, gives, 'conjunction') };
  if (!steps) return speaker.say(gives.length ? 'nextBenefits' : 'next', values);
  return speaker.say(gives.length ? 'bringsBenefits' : 'brings', values, counted);
}

/** How to keep the tier, or since when it is there if nothing need be done. */
export function keepSentence(
  speaker: Speaker,
  view: TierProgressView,
  shown: readonly string[],
): KeepSentence | undefined {
  const { current, retain, risk, since } = view;
  const { steps, counted } = missingFor(speaker, retain);
  const tier = tierName(speaker, view, current);
  if (risk && shown.includes('risk')) {
    const next = risk.tier ? tierName(speaker, view, risk.tier) : '';
    const values = { tier, steps, next, day: speaker.day(risk.on) };
    const key = steps ? 'riskKeep' : next ? 'risk' : 'riskEnds';
    return { text: speaker.say(key, values, counted), isRisk: true };
  }
  if (!shown.includes('retain')) return undefined;
  if (retain?.by) {
    const values = { tier, steps, day: speaker.day(retain.by.on) };
    return { text: speaker.say(steps ? 'retain' : 'retained', values, counted), isRisk: false };
  }
  if (!current || !since) return undefined;
  return { text: speaker.say('since', { tier, day: speaker.day(since.on) }), isRisk: false };
}
