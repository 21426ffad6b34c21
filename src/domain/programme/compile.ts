import { currencyExponent } from '../../values/currencies.ts';
import { isZone } from '../../values/programme-days.ts';
import { checkUnique, fractionOf, unknownCurrency, type Compilation } from './compilation.ts';
import {
  compileActions,
  compileOffers,
  compileRewards,
  compileSurveys,
} from './compile-rewards.ts';
import { compileEnrolment, compileOrders, compileReferral } from './compile-earning.ts';
import { compileTiers } from './compile-tiers.ts';
import { child, type ProgrammeIssue } from './issues.ts';
import type { ProgrammeFile } from './programme-file.ts';
import type { Fraction, ProgrammeRules, UnitRules } from './rules.ts';

/** Names under which the programme's own ways to earn are listed. */
export const RESERVED_EARN_RULES = ['order', 'enrolment', 'referral'] as const;

/** Makes rules of a file of the right shape. They may only be used when `issues` stayed empty. */
export function compile(file: ProgrammeFile, issues: ProgrammeIssue[]): ProgrammeRules {
  const zone = zoneOf(file.zone, issues);
  const currency = file.currencies[0]?.code ?? '';
  const at: Compilation = {
    issues,
    currency,
    exponent: currencyExponent(currency) ?? 2,
    scales: new Map(file.units.map(({ id, scale }) => [id, scale])),
  };
  checkUnique(file.units, '/units', at);
  checkEarnRules(file, at);
  const tiers = file.tiers && compileTiers(file.tiers, '/tiers', zone, at);
  const tierIds = tiers ? tiers.steps.map(({ id }) => id) : [];
  return {
    id: file.id,
    zone,
    currency,
    exponent: at.exponent,
    rates: compileRates(file.currencies, at),
    units: file.units.map((unit, index) => compileUnit(unit, `/units/${index}`, at)),
    orders: file.orders && compileOrders(file.orders, at),
    enrolment: compileEnrolment(file.enrolment, at),
    tiers,
    warnDays: file.tiers?.warnDays ?? 60,
    rewards: compileRewards(file.rewards ?? [], tierIds, at),
    actions: compileActions(file.actions ?? [], at),
    referral: file.referral && compileReferral(file.referral, at),
    surveys: compileSurveys(file.surveys ?? [], at),
    offers: compileOffers(file.offers ?? [], tierIds, zone, at),
    keyRetentionDays: file.keyRetentionDays ?? 30,
    file,
  };
}

function zoneOf(zone: string, issues: ProgrammeIssue[]): string {
  if (isZone(zone)) return zone;
  issues.push({
    path: '/zone',
    reason: `"${zone}" is not a time zone this platform knows`,
    mend: 'Write an IANA zone such as "Europe/Berlin"',
  });
  return 'UTC';
}

function checkEarnRules(file: ProgrammeFile, at: Compilation): void {
  const taken = new Set<string>(RESERVED_EARN_RULES);
  checkUnique(file.surveys ?? [], '/surveys', at, taken);
  checkUnique(file.actions ?? [], '/actions', at, taken);
}

function compileRates(
  currencies: ProgrammeFile['currencies'],
  at: Compilation,
): ReadonlyMap<string, Fraction> {
  checkUnique(
    currencies.map(({ code }) => ({ id: code })),
    '/currencies',
    at,
  );
  const rates = new Map<string, Fraction>();
  currencies.forEach(({ code, rate }, index) => {
    const path = `/currencies/${index}`;
    if (currencyExponent(code) === undefined) {
      at.issues.push(unknownCurrency(code, child(path, 'code')));
    }
    if ((index === 0) === (rate !== undefined)) {
      at.issues.push({
        path: child(path, 'rate'),
        reason: rate === undefined ? 'its rate is missing' : 'the main currency has no rate',
        mend: `Write what one ${code} is worth in ${at.currency}, for all but the first`,
      });
    }
    rates.set(code, minorRate(code, rate ?? '1', at, child(path, 'rate')));
  });
  return rates;
}

/** Main minor units for one minor unit of another currency, given the rate of whole units. */
export function minorRate(
  code: string,
  rate: string,
  at: Pick<Compilation, 'issues' | 'exponent'>,
  path: string,
): Fraction {
  const shift = at.exponent - (currencyExponent(code) ?? at.exponent);
  return fractionOf(rate, path, at, 10 ** Math.max(0, shift), 10 ** Math.max(0, -shift));
}

function compileUnit(
  unit: ProgrammeFile['units'][number],
  path: string,
  at: Compilation,
): UnitRules {
  const { id, name, scale, worth, expiry } = unit;
  if (expiry && (expiry.months === undefined) === (expiry.days === undefined)) {
    at.issues.push({
      path: child(path, 'expiry'),
      reason: 'it needs one length',
      mend: 'Write either "months" or "days"',
    });
  }
  return {
    id,
    name,
    scale,
    worth: worth && worthOf(worth, scale, child(path, 'worth'), at),
    expiry: expiry && { months: expiry.months ?? 0, days: expiry.days ?? 0, end: expiry.end },
  };
}

function worthOf(
  money: NonNullable<ProgrammeFile['units'][number]['worth']>,
  scale: number,
  path: string,
  at: Compilation,
): UnitRules['worth'] {
  const exponent = currencyExponent(money.currency);
  if (exponent === undefined) {
    at.issues.push(unknownCurrency(money.currency, child(path, 'currency')));
    return undefined;
  }
  // One unit may be worth less than a cent, so this is not money in minor units.
  const minorPerUnit = fractionOf(
    money.value,
    child(path, 'value'),
    at,
    10 ** exponent,
    10 ** scale,
  );
  return { money, minorPerUnit };
}
