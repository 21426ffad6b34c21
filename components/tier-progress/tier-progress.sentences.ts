import type { CriterionProgress, tier } from '../../src/contract/member/tier.ts';
import type { PartValue } from '../../src/contract/part.ts';
import type { TierStep } from '../../src/contract/programme/tiers.ts';
import type { LaurelElement } from '../../src/element/index.ts';
import type { Decimal } from '../../src/values/decimal.ts';

type MemberTier = PartValue<typeof tier>;

/** What a tier progress bar shows: the ladder, lowest first, and where the member stands on it. */
export interface TierProgressView extends MemberTier {
  readonly steps: readonly TierStep[];
  /** Whose tier it is: another person's is not a change of this one's. */
  readonly subject: string | undefined;
}

/** The element that puts things into words. */
export type Speaker = LaurelElement<TierProgressView>;

const stepOf = ({ steps }: TierProgressView, id: string | undefined): TierStep | undefined =>
  steps.find((step) => step.id === id);

/** The name of a tier of the ladder. */
export const tierName = (speaker: Speaker, view: TierProgressView, id?: string): string =>
  speaker.pick(stepOf(view, id)?.name ?? {}) ?? id ?? speaker.say('tier');

/** What a tier of the ladder gives. */
export const benefitsOf = (
  speaker: Speaker,
  view: TierProgressView,
  id: string | undefined,
): readonly string[] =>
  stepOf(view, id)?.benefits.map(({ text }) => speaker.pick(text) ?? '') ?? [];

/** "Spend", "Orders", or the programme's own name for what a criterion counts. */
export const criterionName = (speaker: Speaker, { name, kind }: CriterionProgress): string =>
  speaker.pick(name ?? {}) ?? speaker.say(`kind-${kind}`);

const amountOf = (speaker: Speaker, { currency }: CriterionProgress, value: Decimal): string =>
  currency ? speaker.money({ value, currency }) : speaker.number(value);

/** "€380 of €500", or "€380" where the goal is not known. */
export function criterionValue(speaker: Speaker, criterion: CriterionProgress): string {
  const { current, goal } = criterion;
  const amount = amountOf(speaker, criterion, current);
  return goal
    ? speaker.say('ofGoal', { amount, goal: amountOf(speaker, criterion, goal) })
    : amount;
}

const listOf = (
  { _language }: Speaker,
  items: readonly string[],
  type: Intl.ListFormatType = 'conjunction',
): string => new Intl.ListFormat(_language, { type }).format(items);

/**
 * What a goal still needs, such as "€120 more or 2 more orders" (nothing where nothing, or nothing
 * known, is missing), and the number that a verb after it agrees with.
 */
function missingFor(
  speaker: Speaker,
  { criteria, join }: Pick<NonNullable<MemberTier['next']>, 'criteria' | 'join'>,
): { readonly steps: string; readonly counted: Decimal | number } {
  let counted: Decimal | number = criteria.length;
  const missing = criteria.flatMap((criterion) => {
    const { kind, reached, remaining, unit } = criterion;
    if (reached || !remaining) return [];
    counted = kind === 'money' ? 1 : remaining;
    const amount = amountOf(speaker, criterion, remaining);
    const name = criterionName(speaker, criterion);
    const values = { amount, name, unit: speaker.unitName(unit, remaining) };
    return speaker.say(`more-${kind}`, values, remaining);
  });
  const steps = listOf(speaker, missing, join === 'any' ? 'disjunction' : 'conjunction');
  return { steps, counted: missing[1] ? missing.length : counted };
}

/** "One step to Gold by 31 Dec", or that there is nothing higher. */
export function summary(speaker: Speaker, view: TierProgressView): string {
  const { next, current, steps } = view;
  if (!next) return current === steps.at(-1)?.id ? speaker.say('top') : '';
  const { criteria, join, by } = next;
  const open = criteria.filter(({ reached }) => !reached).length;
  const count = join === 'any' ? Math.min(1, open) : open;
  const values = { tier: tierName(speaker, view, next.tier), amount: speaker.number(count) };
  const text = speaker.say(count ? 'steps' : 'next', values, count);
  return by ? speaker.say('by', { text, day: speaker.day(by.on) }) : text;
}

/** "€120 more or 2 more orders bring Gold: free express delivery and double points". */
export function nextSentence(speaker: Speaker, view: TierProgressView): string {
  const { next } = view;
  if (!next) return '';
  const { steps, counted } = missingFor(speaker, next);
  const values = { tier: tierName(speaker, view, next.tier), steps };
  const text = speaker.say(steps ? 'brings' : 'next', values, counted);
  const items = listOf(speaker, benefitsOf(speaker, view, next.tier));
  return items ? speaker.say('listed', { text, items }) : text;
}

/** How to keep the tier, how to save it, or since when it is there if nothing need be done. */
export function keepSentence(speaker: Speaker, view: TierProgressView, isRisk: boolean): string {
  const { current, retain, risk, since } = view;
  const { steps, counted } = missingFor(speaker, retain ?? { criteria: [], join: 'any' });
  const dated = (isRisk && risk) || retain?.by || since;
  if (!dated || !current) return '';
  const values = { tier: tierName(speaker, view, current), day: speaker.day(dated.on) };
  if (!isRisk && !retain?.by) return speaker.say('since', values);
  const text = speaker.say(isRisk ? 'risk' : steps ? 'retain' : 'retained', values);
  return steps ? speaker.say('keep', { text, steps }, counted) : text;
}
