import {
  amountAt,
  checkMoney,
  mainMoney,
  pointsOf,
  scaleOf,
  type Compilation,
} from './compilation.ts';
import type { ProgrammeFile } from './programme-file.ts';
import type { EnrolmentRules, OrderRules, ReferralRules, UnitAmount } from './rules.ts';

export function compileOrders(
  file: NonNullable<ProgrammeFile['orders']>,
  at: Compilation,
): OrderRules {
  const scale = scaleOf(file.unit, '/orders/unit', at);
  return {
    unit: file.unit,
    points: amountAt(file.points, scale, '/orders/points', at),
    perMinor: mainMoney(file.per, '/orders/per', at),
    rounding: file.rounding,
    minimumMinor: file.minimum ? mainMoney(file.minimum, '/orders/minimum', at) : 0,
    matureDays: file.matureDays,
    excludedChannels: file.excludedChannels ?? [],
  };
}

export function compileEnrolment(
  file: ProgrammeFile['enrolment'],
  at: Compilation,
): EnrolmentRules {
  if (file?.terms && file.autoEnrol) {
    at.issues.push({
      path: '/enrolment/autoEnrol',
      reason: 'an order accepts no terms',
      mend: 'Turn "autoEnrol" or "terms" off',
    });
  }
  return {
    terms: file?.terms ?? false,
    autoEnrol: file?.autoEnrol ?? false,
    inactiveMonths: file?.inactiveMonths,
    bonus: file?.bonus && pointsOf(file.bonus, '/enrolment/bonus', at),
  };
}

export function compileReferral(
  file: NonNullable<ProgrammeFile['referral']>,
  at: Compilation,
): ReferralRules {
  for (const who of ['advocate', 'friend'] as const) {
    const { discount } = file[who];
    if (discount) checkMoney(discount, `/referral/${who}/discount`, at);
  }
  const points = (who: 'advocate' | 'friend'): UnitAmount | undefined => {
    const given = file[who].points;
    return given && pointsOf(given, `/referral/${who}/points`, at);
  };
  if (Object.keys(file.advocate).length + Object.keys(file.friend).length === 0) {
    at.issues.push({
      path: '/referral',
      reason: 'it brings nothing to anybody',
      mend: 'Give the advocate or the friend "points", "discount" or "percent"',
    });
  }
  return {
    link: file.link,
    advocate: points('advocate'),
    friend: points('friend'),
    friendDiscount: file.friend.discount !== undefined || file.friend.percent !== undefined,
    minimumMinor: file.minimumOrder
      ? mainMoney(file.minimumOrder, '/referral/minimumOrder', at)
      : 0,
    limit: file.mostPerYear === undefined ? undefined : { count: file.mostPerYear, period: 'year' },
  };
}
