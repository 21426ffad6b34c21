// Made-up lives of one member: what properties of the ledger are checked on.
import fc from 'fast-check';
import { act } from '../../../src/domain/actions.ts';
import type { Mint } from '../../../src/domain/decision.ts';
import type { Entry } from '../../../src/domain/ledger/entries.ts';
import { replay } from '../../../src/domain/ledger/replay.ts';
import type { MemberState } from '../../../src/domain/ledger/state.ts';
import { refundEntry } from '../../../src/domain/orders/refund-order.ts';
import { orderEntry } from '../../../src/domain/orders/take-order.ts';
import type { ProgrammeRules } from '../../../src/domain/programme/rules.ts';
import { finishRedemption, redeem } from '../../../src/domain/rewards/redeem.ts';
import { ordersEarning, programmeWith, rulesOf } from './programme/sample.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const START = Date.parse('2026-01-15T12:00:00Z');

const reward = { kind: 'custom', name: { en: 'Reward' }, unit: 'points' } as const;

/** A programme in which everything happens: maturing, expiry, tiers that multiply, refusals. */
export const lively: ProgrammeRules = rulesOf(
  programmeWith({
    units: [
      {
        id: 'points',
        name: { en: 'points' },
        scale: 0,
        expiry: { days: 60, end: 'month' },
      },
    ],
    orders: ordersEarning({ points: '3', per: { value: '2', currency: 'EUR' }, matureDays: 5 }),
    tiers: {
      period: { kind: 'rolling', months: 2 },
      keep: { months: 1, end: 'month' },
      steps: [
        { id: 'entry', name: { en: 'Entry' }, criteria: [], benefits: [] },
        {
          id: 'silver',
          name: { en: 'Silver' },
          multiplier: '1.5',
          join: 'any',
          criteria: [
            { id: 'spend', kind: 'money', goal: '100' },
            { id: 'part', kind: 'interactions', goal: '3' },
          ],
          benefits: [],
        },
        {
          id: 'gold',
          name: { en: 'Gold' },
          multiplier: '2',
          join: 'all',
          criteria: [
            { id: 'spend', kind: 'money', goal: '250' },
            { id: 'orders', kind: 'orders', goal: '3' },
          ],
          benefits: [],
        },
      ],
    },
    rewards: [
      {
        id: 'any',
        ...reward,
        variable: { least: '1', step: '1', worthPerStep: { value: '1', currency: 'EUR' } },
        fulfilment: 'manual',
      },
    ],
    actions: [{ id: 'visit', name: { en: 'Visit' }, unit: 'points', points: '10', matureDays: 1 }],
  }),
);

/** One thing that happens, some hours after the one before. */
export type Deed = { readonly after: number } & (
  | { readonly kind: 'order'; readonly minor: number }
  | { readonly kind: 'refund'; readonly which: number; readonly share: number }
  | { readonly kind: 'redeem'; readonly share: number }
  | { readonly kind: 'finish'; readonly which: number; readonly to: 'issued' | 'refused' }
  | { readonly kind: 'act' }
);

const after = fc.integer({ min: 0, max: 24 * 20 });
const share = fc.integer({ min: 1, max: 100 });
const which = fc.nat(20);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ after, kind: fc.constant('order' as const), minor: fc.nat(20_000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ after, kind: fc.constant('refund' as const), which, share }),
  },
  { weight: 2, arbitrary: fc.record({ after, kind: fc.constant('redeem' as const), share }) },
  {
    weight: 1,
    arbitrary: fc.record({
      after,
      kind: fc.constant('finish' as const),
      which,
      to: fc.constantFrom('issued' as const, 'refused' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ after, kind: fc.constant('act' as const) }) },
);

/** A life as the deeds in it. */
export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(deed, { maxLength: 25 });

/** Names that are all different. */
export function counter(): Mint {
  let count = 0;
  return (length) => String((count += 1)).padStart(length, '0');
}

const joined: Entry = { kind: 'joined', at: START, by: 'member', code: 'CODE' };

/** What follows from entries under the lively programme. */
export const stateOf = (entries: readonly Entry[], now: number): MemberState =>
  replay(entries, lively, [lively.tiers], now);

/** Lives a life: every deed decided on the state of its moment, as the engine does. */
export function live(life: readonly Deed[]): {
  readonly entries: readonly Entry[];
  readonly end: number;
} {
  const entries: Entry[] = [joined];
  const mint = counter();
  let now = START;
  life.forEach((next, index) => {
    now += next.after * HOUR;
    entries.push(...entriesFor(next, index, stateOf(entries, now), mint));
  });
  return { entries, end: now };
}

function entriesFor(next: Deed, index: number, state: MemberState, mint: Mint): readonly Entry[] {
  const { now } = state;
  switch (next.kind) {
    case 'order': {
      const { minor } = next;
      const facts = { order: `o${index}`, at: now, minor, paid: { minor, currency: 'EUR' } };
      return [orderEntry(facts, lively, 0)];
    }
    case 'refund': {
      const order = pick([...state.orders.values()], next.which);
      if (!order) return [];
      const minor = Math.floor(((order.minor - order.refunded) * next.share) / 100);
      const facts = { refund: `r${index}`, order: order.order, at: now, minor };
      const entry = refundEntry(facts, state, lively);
      return entry.kind === 'refund' ? [entry] : [];
    }
    case 'redeem': {
      const available = availableIn(state);
      const amount = Math.ceil((available * next.share) / 100);
      const decision = redeem(state, { reward: 'any', amount: String(amount) }, lively, 0, mint);
      return decision.kind === 'accepted' ? decision.entries : [];
    }
    case 'finish': {
      const redemption = pick([...state.redemptions.values()], next.which);
      if (!redemption) return [];
      const decision = finishRedemption(state, { id: redemption.id, to: next.to }, lively, mint);
      return decision.kind === 'accepted' ? decision.entries : [];
    }
    case 'act': {
      const decision = act(state, { rule: 'visit' }, lively);
      return decision.kind === 'accepted' ? decision.entries : [];
    }
  }
}

const pick = <T>(items: readonly T[], which: number): T | undefined => items[which % items.length];

/** Points that can be spent at the state's moment. */
export const availableIn = (state: MemberState): number => {
  const lots = state.purses.get('points')?.lots ?? [];
  return lots
    .filter(({ matures, expires }) => matures <= state.now && state.now < expires)
    .reduce((sum, { left }) => sum + left, 0);
};
