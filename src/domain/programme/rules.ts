import type { Rounding } from '../../values/decimal.ts';
import type { LocalisedPlural, LocalisedText } from '../../values/localised-text.ts';
import type { Money } from '../../values/money.ts';
import type { ProgrammeFile } from './programme-file.ts';

/** An exact ratio of two safe integers. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** To which end of a calendar period a date is extended. */
export type PeriodEnd = 'day' | 'month' | 'year';

/** How long after maturing points are good. */
export interface ExpiryRule {
  readonly months: number;
  readonly days: number;
  readonly end: PeriodEnd;
}

/** A points currency. All amounts of it are integers of 10^-scale. */
export interface UnitRules {
  readonly id: string;
  readonly name: LocalisedPlural;
  readonly scale: number;
  readonly worth?: {
    readonly money: Money;
    /** Minor units of money for one integer unit of points. */
    readonly minorPerUnit: Fraction;
  };
  readonly expiry?: ExpiryRule;
}

/** An amount of points in integers of its unit. */
export interface UnitAmount {
  readonly unit: string;
  readonly amount: number;
}

/** What orders earn. `points` come for every `perMinor` minor units of the main currency. */
export interface OrderRules {
  readonly unit: string;
  readonly points: number;
  readonly perMinor: number;
  readonly rounding: Rounding;
  readonly minimumMinor: number;
  readonly matureDays: number;
  readonly excludedChannels: readonly string[];
}

export interface EnrolmentRules {
  readonly terms: boolean;
  readonly autoEnrol: boolean;
  readonly inactiveMonths?: number;
  readonly bonus?: UnitAmount;
}

/**
 * What a criterion counts: `money`, `orders`, `interactions`, `months`, or `points:` and a unit.
 */
export type Metric = 'money' | 'orders' | 'interactions' | 'months' | `points:${string}`;

export interface Criterion {
  readonly id: string;
  readonly metric: Metric;
  /** In minor units of the main currency, integers of the unit, or a plain count. */
  readonly goal: number;
}

export interface TierStepRules {
  readonly id: string;
  readonly multiplier: Fraction;
  readonly join: 'any' | 'all';
  readonly criteria: readonly Criterion[];
}

/** The ladder as numbers; plain JSON, so that a ledger can keep the ladder its orders came under. */
export interface TierRules {
  readonly zone: string;
  readonly period:
    | { readonly kind: 'rolling'; readonly months: number }
    | { readonly kind: 'calendar' }
    | { readonly kind: 'lifetime' };
  readonly keep?: { readonly months: number; readonly end: PeriodEnd };
  readonly steps: readonly TierStepRules[];
}

export interface LimitRules {
  readonly count: number;
  readonly period: 'day' | 'month' | 'year' | 'lifetime';
}

/** What a reward costs, in integers of its unit. */
export type Price =
  | { readonly kind: 'fixed'; readonly amount: number }
  | {
      readonly kind: 'variable';
      readonly least: number;
      readonly most: number;
      readonly step: number;
    };

export interface RewardRules {
  readonly id: string;
  readonly unit: string;
  readonly price: Price;
  readonly tier?: string;
  readonly stock?: number;
  readonly limit?: LimitRules;
  readonly validDays?: number;
  readonly manual: boolean;
}

export interface ActionRules {
  readonly id: string;
  readonly reward: UnitAmount;
  readonly matureDays: number;
  readonly limit?: LimitRules;
}

export interface ReferralRules {
  readonly link: string;
  readonly advocate?: UnitAmount;
  readonly friend?: UnitAmount;
  /** The friend gets a code for a discount when they say who invited them. */
  readonly friendDiscount: boolean;
  readonly minimumMinor: number;
  /** Invitations per advocate. */
  readonly limit?: LimitRules;
}

export interface SurveyRules {
  readonly id: string;
  readonly reward?: UnitAmount;
  /** Whether its answers come without who gave them; it has no reward then. */
  readonly anonymous: boolean;
  readonly matureDays: number;
  /** Whole days after any response to it in which no survey is put before the member uninvited. */
  readonly quietDays: number;
  readonly wave:
    | { readonly kind: 'named'; readonly name: string }
    | { readonly kind: 'every'; readonly period: 'month' | 'quarter' | 'year' };
}

export interface OfferRules {
  readonly id: string;
  readonly kind: 'points' | 'discount' | 'service' | 'care';
  readonly title: LocalisedText;
  readonly text?: LocalisedText;
  readonly reward?: UnitAmount;
  /** The first instant at which it can no longer be claimed. */
  readonly until?: number;
  readonly validDays?: number;
  readonly tiers?: readonly string[];
  readonly statuses?: readonly ('active' | 'inactive')[];
}

/** A programme ready to be applied: checked, in integers, looked up by name. */
export interface ProgrammeRules {
  readonly id: string;
  readonly zone: string;
  /** The main currency and its fraction digits; all money is counted in its minor units. */
  readonly currency: string;
  readonly exponent: number;
  /** By currency: main minor units for one minor unit of it. The main currency is 1. */
  readonly rates: ReadonlyMap<string, Fraction>;
  readonly units: readonly UnitRules[];
  readonly orders?: OrderRules;
  readonly enrolment: EnrolmentRules;
  readonly tiers?: TierRules;
  readonly warnDays: number;
  readonly rewards: ReadonlyMap<string, RewardRules>;
  readonly actions: ReadonlyMap<string, ActionRules>;
  readonly referral?: ReferralRules;
  readonly surveys: ReadonlyMap<string, SurveyRules>;
  readonly offers: ReadonlyMap<string, OfferRules>;
  readonly keyRetentionDays: number;
  /** The file it was made from: texts, links and everything that is only shown. */
  readonly file: ProgrammeFile;
}
