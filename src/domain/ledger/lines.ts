import type { StepChange } from '../tiers/standing.ts';
import type { EarnCause, Lot } from './lots.ts';
import type { MemberState, RedemptionState } from './state.ts';

/** One line of the ledger as a member reads it. Amounts are signed. */
export interface LedgerLine {
  /** The same at every reading. */
  readonly id: string;
  /** Place in the ledger of the entry it comes from; of several at one instant the last is newest. */
  readonly place: number;
  readonly kind: 'earned' | 'spent' | 'expired' | 'refunded' | 'adjusted' | 'tier';
  readonly cause: EarnCause | 'reward' | 'refund' | 'time' | 'tier';
  readonly state: 'pending' | 'done' | 'cancelled';
  readonly at: number;
  /** Whether `at` is the end of something, so that the day before is the one to show. */
  readonly isEnd?: true;
  readonly unit?: string;
  readonly amount?: number;
  readonly reference?: string;
  /** Index of the step that began. */
  readonly step?: number;
  readonly matures?: number;
  readonly expires?: number;
}

/** All lines, newest first: what happened, and what time did (expiry, tiers). */
export function linesOf(
  state: MemberState,
  units: readonly string[],
  changes: readonly StepChange[],
): readonly LedgerLine[] {
  const lots = units.flatMap((unit) => state.purses.get(unit)?.lots ?? []);
  const lines: readonly LedgerLine[] = [
    ...lots.map((lot) => earned(lot, state.now)),
    ...lots.filter((lot) => lot.left > 0 && lot.expires <= state.now).map(expired),
    ...Array.from(state.redemptions.values()).flatMap(redeemed),
    ...refunds(state),
    ...state.reversals.map(({ place, at, unit, amount }): LedgerLine => ({
      id: `e${place}`,
      place,
      kind: 'refunded',
      cause: 'referral',
      state: 'done',
      at,
      unit,
      amount: -amount,
    })),
    ...changes.map(({ at, step }): LedgerLine => ({
      id: `t${at}`,
      place: AFTER_ALL,
      kind: 'tier',
      cause: 'tier',
      state: 'done',
      at,
      step,
    })),
  ];
  return lines.toSorted(newestFirst);
}

/** A tier changes because of what happened at that instant. */
const AFTER_ALL = Number.MAX_SAFE_INTEGER;

/** The sequence of lines. No two are equal. */
export const newestFirst = (
  one: Pick<LedgerLine, 'at' | 'place'>,
  other: Pick<LedgerLine, 'at' | 'place'>,
): number => other.at - one.at || other.place - one.place;

function earned(lot: Lot, now: number): LedgerLine {
  const isCancelled = lot.amount > 0 && lot.reversed === lot.amount;
  return {
    id: `e${lot.place}`,
    place: lot.place,
    kind: 'earned',
    cause: lot.cause,
    state: isCancelled ? 'cancelled' : now < lot.matures ? 'pending' : 'done',
    at: lot.at,
    unit: lot.unit,
    amount: lot.amount,
    reference: lot.reference,
    matures: lot.matures > lot.at ? lot.matures : undefined,
    expires: Number.isFinite(lot.expires) ? lot.expires : undefined,
  };
}

const expired = (lot: Lot): LedgerLine => ({
  id: `e${lot.place}-expired`,
  place: lot.place,
  kind: 'expired',
  cause: 'time',
  state: 'done',
  at: lot.expires,
  isEnd: true,
  unit: lot.unit,
  amount: -lot.left,
  reference: lot.reference,
});

function redeemed(redemption: RedemptionState): readonly LedgerLine[] {
  const { id, place, at, unit, amount, reward, returned } = redemption;
  const about = { cause: 'reward', place, unit, reference: reward } as const;
  const state = redemption.state === 'pending' ? 'pending' : 'done';
  const spent: LedgerLine = {
    ...about,
    id,
    kind: 'spent',
    at,
    amount: -amount,
    state: returned === undefined ? state : 'cancelled',
  };
  if (returned === undefined) return [spent];
  const back = { ...about, id: `${id}-returned`, kind: 'adjusted', at: returned } as const;
  return [spent, { ...back, amount: redemption.amount - redemption.missing, state: 'done' }];
}

function refunds(state: MemberState): readonly LedgerLine[] {
  return Array.from(state.refunds.values()).flatMap(({ place, order, at, unit, amount }) =>
    unit === undefined || amount === 0
      ? []
      : [
          {
            id: `e${place}`,
            place,
            kind: 'refunded',
            cause: 'refund',
            state: 'done',
            at,
            unit,
            amount: -amount,
            reference: order,
          } as const,
        ],
  );
}
