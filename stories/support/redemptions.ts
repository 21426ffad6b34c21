// Redemptions of the demo shop's rewards that the embedded engine and a page of one moment do not come to.

import type { LoyaltyStore, Snapshot } from '../../src/store/index.ts';
import type { Scenario } from './scenario.ts';

type Json = Readonly<Record<string, unknown>>;
type Taken = Snapshot['commands'][number];
type Transform = NonNullable<Scenario['member']>;

const DAY = 86_400_000;
const moment = (days: number): Json => {
  const at = new Date(Date.now() + days * DAY).toISOString();
  return { at, on: at.slice(0, 10) };
};

/** Says of each reward whether it can be had. */
export const withStates =
  (states: Readonly<Record<string, Json>>): Transform =>
  (document) => ({
    ...document,
    rewards: Object.entries(states).map(([id, state]) => ({ id, ...state })),
  });

/** Gives a member one redemption in each of these states, newest first. */
export const withRedemptions =
  (...states: readonly string[]): Transform =>
  (document) => ({
    ...document,
    wallets: (document['wallets'] as readonly Json[]).map((wallet) => ({
      ...wallet,
      redemptionsPending: states.filter((state) => state === 'pending').length,
    })),
    redemptions: states.map((state, index) => ({
      id: `r-${index}`,
      reward: state === 'pending' ? 'barista-class' : 'filter-coffee',
      unit: 'points',
      amount: state === 'pending' ? '1500' : '400',
      state,
      ...moment(-1 - index * 9),
      ...(state === 'issued' && { code: `LUNA-7Q2M-K4T${index}`, expires: moment(29 - index * 9) }),
    })),
  });

/** A redemption that is not done. */
export const notDone = <State extends DistributedState>(state: State): Taken => ({
  id: 'story',
  command: { kind: 'redeem', body: { reward: 'filter-coffee' } },
  at: Date.now(),
  durability: 'durable',
  ...state,
});

type DistributedState = Taken extends infer Each
  ? Each extends Taken
    ? Omit<Each, 'id' | 'command' | 'at' | 'durability'> & Partial<Pick<Each, 'durability'>>
    : never
  : never;

/** A store that shows these commands besides what it knows. */
export function showing(store: LoyaltyStore, first: readonly Taken[]): LoyaltyStore {
  let commands = first;
  const listeners = new Set<() => void>();
  const tell = (next: readonly Taken[]): void => {
    commands = next;
    for (const listener of listeners) listener();
  };
  return {
    ...store,
    snapshot: () => ({ ...store.snapshot(), commands }),
    subscribe(listener) {
      listeners.add(listener);
      const end = store.subscribe(listener);
      return () => {
        listeners.delete(listener);
        end();
      };
    },
    async dismiss(id) {
      tell(commands.filter((command) => command.id !== id));
    },
    /** Takes a command that then waits for a network that does not come, and is lost with the page. */
    async send(command) {
      const id = `story-${commands.length}`;
      const durability = 'volatile';
      const at = Date.now();
      tell([...commands, { id, command, at, durability, state: 'waiting', reason: 'network' }]);
      return { id, durability, settled: new Promise(() => undefined) };
    },
  };
}
