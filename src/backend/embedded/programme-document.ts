import { CONTRACT } from '../../contract/vocabulary.ts';
import type { ProgrammeRules } from '../../domain/programme/rules.ts';
import type { Json } from '../engine.ts';
import { contentHash } from './content-hash.ts';
import { field } from './wording.ts';

const CAPABILITIES = {
  activity: true,
  events: true,
  operations: true,
  enrolment: true,
} as const;

/** The programme as `GET /programme` sends it; its version is a hash of all the rest. */
export function programmeDocument(rules: ProgrammeRules): Json & { readonly version: string } {
  const { file } = rules;
  const content = {
    contract: CONTRACT,
    id: file.id,
    name: file.name,
    zone: rules.zone,
    units: file.units.map(({ id, name, scale, worth }) => ({
      id,
      name,
      scale,
      ...field('worth', worth),
    })),
    ...field('links', file.links),
    ...field('tiers', tiers(rules)),
    rewards: rewards(rules),
    earnRules: earnRules(rules),
    ...field('referral', referral(rules)),
    surveys: (file.surveys ?? []).map(({ id, reward, wave, definition }) => ({
      id,
      ...field('reward', reward),
      ...field('wave', wave),
      ...field('definition', definition),
    })),
    capabilities: {
      ...CAPABILITIES,
      redemptions: rules.rewards.size > 0,
      surveys: rules.surveys.size > 0,
      referrals: rules.referral !== undefined,
      offers: rules.offers.size > 0,
      actions: rules.actions.size > 0,
    },
  };
  return { ...content, version: contentHash(JSON.stringify(content)) };
}

function tiers({ file, currency, units }: ProgrammeRules): Json | undefined {
  if (!file.tiers) return undefined;
  const { period, steps } = file.tiers;
  return {
    period,
    steps: steps.map(({ id, name, multiplier, join, criteria, benefits }) => ({
      id,
      name,
      ...field('multiplier', multiplier),
      ...(criteria.length > 1 ? { join: join ?? 'any' } : field('join', join)),
      criteria: criteria.map((criterion) => ({
        id: criterion.id,
        kind: criterion.kind,
        ...(criterion.hidden ? {} : { goal: criterion.goal }),
        ...(criterion.kind === 'money' ? { currency } : {}),
        ...(criterion.kind === 'points' ? { unit: criterion.unit ?? units[0]?.id } : {}),
        ...field('name', criterion.name),
      })),
      benefits,
    })),
  };
}

const rewards = ({ file }: ProgrammeRules): readonly Json[] =>
  (file.rewards ?? []).map(
    ({ id, kind, name, text, image, unit, price, variable, worth, validDays, tier }) => ({
      id,
      kind,
      name,
      ...field('text', text),
      ...field('image', image),
      unit,
      ...field('price', price),
      ...field('variable', variable),
      ...field('worth', worth),
      ...field('validDays', validDays),
      ...field('tier', tier),
    }),
  );

/** All ways to earn; those without a name or a fixed number of points are for no list. */
function earnRules({ file, units }: ProgrammeRules): readonly Json[] {
  const { orders, enrolment, referral: invited } = file;
  const rules: Json[] = [];
  if (orders) {
    const { name, text, unit, points, per } = orders;
    rules.push({ id: 'order', kind: 'order', name, ...field('text', text), unit, points, per });
  }
  if (enrolment?.name && enrolment.bonus) {
    const { name, text, bonus } = enrolment;
    const points = bonus.amount;
    rules.push({
      id: 'enrolment',
      kind: 'enrolment',
      name,
      ...field('text', text),
      unit: bonus.unit,
      points,
    });
  }
  const invitation = invited?.name ?? invited?.text;
  if (invited && invitation) {
    const reward = invited.advocate.points;
    rules.push({
      id: 'referral',
      kind: 'referral',
      name: invitation,
      unit: reward?.unit ?? units[0]?.id,
      ...field('points', reward?.amount),
    });
  }
  for (const { id, name, reward } of file.surveys ?? []) {
    if (name && reward) {
      rules.push({ id, kind: 'survey', name, unit: reward.unit, points: reward.amount });
    }
  }
  for (const { id, name, text, unit, points, limit, link } of file.actions ?? []) {
    rules.push({
      id,
      kind: 'action',
      name,
      ...field('text', text),
      unit,
      points,
      ...field('limit', limit),
      ...field('link', link),
    });
  }
  return rules;
}

function referral({ file }: ProgrammeRules): Json | undefined {
  if (!file.referral) return undefined;
  const { advocate, friend, minimumOrder, text } = file.referral;
  return { advocate, friend, ...field('minimumOrder', minimumOrder), ...field('text', text) };
}
