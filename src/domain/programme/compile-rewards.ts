import { startOfDay, addDays, isDay } from '../../values/programme-days.ts';
import {
  amountAt,
  checkMoney,
  checkUnique,
  pointsOf,
  scaleOf,
  unknownReference,
  type Compilation,
} from './compilation.ts';
import { child } from './issues.ts';
import type { ProgrammeFile } from './programme-file.ts';
import type { ActionRules, OfferRules, Price, RewardRules, SurveyRules } from './rules.ts';

type FileReward = NonNullable<ProgrammeFile['rewards']>[number];
type FileOffer = NonNullable<ProgrammeFile['offers']>[number];
type FileSurvey = NonNullable<ProgrammeFile['surveys']>[number];
type FileAction = NonNullable<ProgrammeFile['actions']>[number];

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const each = <T, U>(
  items: readonly T[],
  path: string,
  compile: (item: T, path: string) => U,
): readonly U[] => items.map((item, index) => compile(item, child(path, index)));

export function compileRewards(
  rewards: readonly FileReward[],
  tiers: readonly string[],
  at: Compilation,
): ReadonlyMap<string, RewardRules> {
  checkUnique(rewards, '/rewards', at);
  return byId(
    each(rewards, '/rewards', (reward, path): RewardRules => {
      checkTiers([reward.tier], child(path, 'tier'), tiers, at);
      if (reward.worth) checkMoney(reward.worth, child(path, 'worth'), at);
      return {
        id: reward.id,
        unit: reward.unit,
        price: priceOf(reward, path, at),
        tier: reward.tier,
        stock: reward.stock,
        limit: reward.limit,
        validDays: reward.validDays,
        manual: reward.fulfilment === 'manual',
      };
    }),
  );
}

function priceOf(reward: FileReward, path: string, at: Compilation): Price {
  const scale = scaleOf(reward.unit, child(path, 'unit'), at);
  if ((reward.price === undefined) === (reward.variable === undefined)) {
    at.issues.push({
      path,
      reason: reward.price === undefined ? 'it has no price' : 'it has two prices',
      mend: 'Write either "price" or "variable"',
    });
  }
  if (!reward.variable) {
    const amount = amountAt(reward.price ?? '1', scale, child(path, 'price'), at);
    return { kind: 'fixed', amount };
  }
  const { variable } = reward;
  const where = child(path, 'variable');
  const amount = (key: 'least' | 'most' | 'step'): number =>
    variable[key] === undefined
      ? Number.MAX_SAFE_INTEGER
      : amountAt(variable[key], scale, child(where, key), at);
  checkMoney(variable.worthPerStep, child(where, 'worthPerStep'), at);
  const price = { least: amount('least'), most: amount('most'), step: amount('step') };
  if (price.most < price.least) {
    at.issues.push({
      path: child(where, 'most'),
      reason: 'it is less than "least"',
      mend: 'Make "most" at least as large as "least"',
    });
  }
  if (price.least % price.step !== 0) {
    at.issues.push({
      path: child(where, 'least'),
      reason: 'it is not a whole number of steps',
      mend: 'Make "least" a multiple of "step"',
    });
  }
  return { kind: 'variable', ...price };
}

function checkTiers(
  wanted: readonly (string | undefined)[],
  path: string,
  tiers: readonly string[],
  { issues }: Compilation,
): void {
  for (const tier of wanted) {
    if (tier !== undefined && !tiers.includes(tier)) {
      issues.push(unknownReference('tier', tier, path, tiers));
    }
  }
}

export function compileOffers(
  offers: readonly FileOffer[],
  tiers: readonly string[],
  zone: string,
  at: Compilation,
): ReadonlyMap<string, OfferRules> {
  checkUnique(offers, '/offers', at);
  return byId(
    each(offers, '/offers', (offer, path): OfferRules => {
      checkTiers(offer.tiers ?? [], child(path, 'tiers'), tiers, at);
      if ((offer.kind === 'points') !== (offer.points !== undefined)) {
        at.issues.push({
          path: child(path, 'points'),
          reason: offer.points
            ? `an offer of ${offer.kind} brings no points`
            : 'it brings no points',
          mend: 'Write "points" for the kind "points", and only for it',
        });
      }
      const { id, kind, title, text, validDays, statuses } = offer;
      const reward = offer.points && pointsOf(offer.points, child(path, 'points'), at);
      const until = endOf(offer.until, child(path, 'until'), zone, at);
      return { id, kind, title, text, validDays, statuses, tiers: offer.tiers, reward, until };
    }),
  );
}

function endOf(
  day: string | undefined,
  path: string,
  zone: string,
  { issues }: Compilation,
): number | undefined {
  if (day === undefined) return undefined;
  if (isDay(day)) return startOfDay(addDays(day, 1), zone);
  issues.push({ path, reason: `there is no day "${day}"`, mend: 'Write a day like "2026-12-31"' });
  return undefined;
}

export function compileSurveys(
  surveys: readonly FileSurvey[],
  at: Compilation,
): ReadonlyMap<string, SurveyRules> {
  return byId(
    each(surveys, '/surveys', (survey, path): SurveyRules => {
      if (survey.wave !== undefined && survey.waves !== undefined) {
        at.issues.push({
          path: child(path, 'wave'),
          reason: '"waves" names the waves already',
          mend: 'Write either "wave" or "waves"',
        });
      }
      const reward = survey.reward && pointsOf(survey.reward, child(path, 'reward'), at);
      const anonymous = survey.definition?.anonymous === true;
      if (anonymous) checkAnonymous(survey, path, at);
      return {
        id: survey.id,
        reward,
        anonymous,
        matureDays: survey.matureDays ?? 0,
        quietDays: survey.quietDays ?? 0,
        wave: survey.waves
          ? { kind: 'every', period: survey.waves }
          : { kind: 'named', name: survey.wave ?? '1' },
      };
    }),
  );
}

/** Points need somebody who gets them, and only what asks several questions can ask without a name. */
function checkAnonymous(survey: FileSurvey, path: string, { issues }: Compilation): void {
  if (survey.reward)
    issues.push({
      path: child(path, 'reward'),
      reason: 'nobody knows who answers an anonymous survey',
      mend: 'Leave out "reward", or "anonymous"',
    });
  if (!Array.isArray(survey.definition?.['questions']))
    issues.push({
      path: child(child(path, 'definition'), 'anonymous'),
      reason: 'only a survey with "questions" can be anonymous',
      mend: 'Write its question in "questions"',
    });
}

export function compileActions(
  actions: readonly FileAction[],
  at: Compilation,
): ReadonlyMap<string, ActionRules> {
  return byId(
    each(actions, '/actions', (action, path): ActionRules => {
      const scale = scaleOf(action.unit, child(path, 'unit'), at);
      return {
        id: action.id,
        reward: {
          unit: action.unit,
          amount: amountAt(action.points, scale, child(path, 'points'), at),
        },
        matureDays: action.matureDays ?? 0,
        limit: action.limit,
      };
    }),
  );
}
