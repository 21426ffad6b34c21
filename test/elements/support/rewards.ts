// A catalogue with every reason, and a store that takes redemptions as a test wants it.

import type {
  LoyaltyStore,
  Sent,
  Settled,
  StoreCommand,
  TakenCommand,
} from '../../../src/store/store.ts';
import { fakeStore, memberWith, nextWeek, programme } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

type Json = Readonly<Record<string, unknown>>;

const named = (id: string, en: string, more: Json): Json => ({
  id,
  kind: 'product',
  name: { en, de: `${en} (de)` },
  unit: 'points',
  ...more,
});

export const catalogue: readonly Json[] = [
  named('machine', 'Espresso machine', { price: '2500' }),
  named('class', 'Barista class', { kind: 'service', price: '1500', tier: 'gold' }),
  named('mug', 'Mug', { price: '300' }),
  named('kettle', 'Kettle', { price: '900' }),
  named('coffee', 'Filter coffee', {
    price: '400',
    text: { en: 'At the bar.' },
    validDays: 30,
    worth: { value: '4', currency: 'EUR' },
  }),
  named('ticket', 'Tasting', { kind: 'service', price: '100' }),
  named('any', 'Your discount', {
    kind: 'discount',
    variable: {
      least: '100',
      most: '5000',
      step: '100',
      worthPerStep: { value: '1.25', currency: 'EUR' },
    },
  }),
];

export const states: readonly Json[] = [
  { id: 'machine', state: 'short', missing: '1260' },
  { id: 'class', state: 'tier' },
  { id: 'mug', state: 'out-of-stock' },
  { id: 'kettle', state: 'limit-until', until: nextWeek },
  { id: 'coffee', state: 'redeemable' },
  { id: 'ticket', state: 'limit-reached' },
  { id: 'any', state: 'redeemable' },
];

export const issued: Json = {
  id: 'r-1',
  reward: 'coffee',
  unit: 'points',
  amount: '400',
  state: 'issued',
  code: 'ABCD-EFGH-JKLM',
  at: '2026-11-22T13:00:00Z',
  on: '2026-11-22',
  expires: nextWeek,
};
const { code: _code, expires: _expires, ...bare } = issued;
export const pending: Json = {
  ...bare,
  id: 'r-2',
  reward: 'class',
  amount: '1500',
  state: 'pending',
};

export const rewardsMember = (parts: Json = {}): Json =>
  memberWith({ rewards: states, redemptions: [], ...parts });
export const rewardsProgramme = (rewards: readonly Json[] = catalogue): Json => ({
  ...programme,
  rewards,
});

/** A redemption that is not done. */
export const taken = (
  more: Partial<TakenCommand> & Pick<TakenCommand, 'state'>,
  reward = 'coffee',
): TakenCommand =>
  ({
    id: `c-${reward}`,
    command: { kind: 'redeem', body: { reward } },
    at: Date.parse('2026-11-22T13:04:00Z'),
    ...more,
  }) as TakenCommand;

export interface RewardsStore extends FakeStore {
  /** What was sent, oldest first. */
  readonly sent: readonly StoreCommand[];
  /** Ids that were dismissed. */
  readonly dismissed: readonly string[];
  /** Ends the last command. */
  ends(how: Settled): void;
}

/** @param take what becomes of a command; it is taken, and waits, without it. */
export function rewardsStore(
  first: Parameters<typeof fakeStore>[0] = {},
  { durability = 'durable', take }: Partial<Sent> & { readonly take?: LoyaltyStore['send'] } = {},
): RewardsStore {
  const store = fakeStore({ member: rewardsMember(), programme: rewardsProgramme(), ...first });
  const sent: StoreCommand[] = [];
  const dismissed: string[] = [];
  let end: ((how: Settled) => void) | undefined;
  return Object.assign(store, {
    sent,
    dismissed,
    ends: (how: Settled) => end?.(how),
    async send(command: StoreCommand): Promise<Sent> {
      sent.push(command);
      if (take) return take(command);
      const settled = new Promise<Settled>((resolve) => (end = resolve));
      return { id: 'c-coffee', durability, settled };
    },
    async dismiss(id: string) {
      dismissed.push(id);
      store.shows({ commands: store.snapshot().commands.filter((each) => each.id !== id) });
    },
  });
}
