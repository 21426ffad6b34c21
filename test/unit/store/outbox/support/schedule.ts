import fc from 'fast-check';
import type { PendingCommands, StoreCommand } from '../../../../../src/store/store.ts';
import type { StorageFault } from './device.ts';
import type { Fate } from './network.ts';
import { tellTab } from './tab.ts';
import type { Tab } from './tab.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What can happen, at one of three tabs where it happens at one. */
export type Happening =
  | { readonly does: 'send'; readonly tab: number; readonly kind: number; readonly refuse: boolean }
  | { readonly does: 'pass' | 'sleep' | 'set the clock'; readonly ms: number }
  | { readonly does: 'meet'; readonly fate: Fate; readonly times: number }
  | { readonly does: 'fail to store'; readonly fault: StorageFault; readonly times: number }
  | {
      readonly does: 'sign in';
      readonly subject: string;
      readonly tab: number;
      readonly told: boolean;
    }
  | { readonly does: 'sign out'; readonly tab: number; readonly pending: PendingCommands }
  | { readonly does: 'freeze'; readonly tab: number; readonly told: boolean }
  | { readonly does: 'crash' | 'reload' | 'thaw' | 'look at'; readonly tab: number }
  | { readonly does: 'go offline' | 'come online' | 'revoke tokens' | 'lose words' };

const FATES: readonly Fate[] = [
  { lost: 'up' },
  { lost: 'down' },
  { lost: 'silently' },
  { again: 5 },
  { again: 9_000 },
  { up: 14_900 },
  { up: 100, down: 15_100 },
  { up: 15_100 },
  { status: 500 },
  { status: 500, does: true },
  { status: 500, more: { replayed: true } },
  { status: 503, more: { retryAfter: 20_000 } },
  { status: 401 },
  { status: 409 },
  { status: 429, more: { retryAfter: 5_000 } },
  { status: 511 },
];

const tab = fc.nat(2);
const simply = <Does extends string>(...does: Does[]) =>
  does.map((one) => ({ weight: 1, arbitrary: fc.record({ does: fc.constant(one), tab }) }));

/** One thing that happens. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ does: fc.constant('send' as const), tab, kind: fc.nat(2) },
      refuse: fc.nat(9).map((one) => one === 0),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('pass' as const),
      ms: fc.constantFrom(1, 5, 12, 25, 300, 2_000, 16_000, 70_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('sleep' as const),
      ms: fc.constantFrom(20 * MINUTE, 3 * HOUR, 25 * HOUR, 49 * HOUR, 8 * DAY),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('set the clock' as const),
      ms: fc.constantFrom(0, 365 * DAY, -365 * DAY, DAY, -HOUR, 3 * MINUTE),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ does: fc.constant('meet' as const), fate: fc.constantFrom(...FATES) },
      times: fc.constantFrom(1, 1, 1, 2, 4, 13),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('fail to store' as const),
      fault: fc.constantFrom<StorageFault[]>('before', 'abort', 'after', 'twice', 'quota'),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ does: fc.constant('sign in' as const), subject: fc.constantFrom('anna', 'ben') },
      ...{ tab, told: fc.boolean() },
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ does: fc.constant('sign out' as const), tab },
      pending: fc.constantFrom<PendingCommands[]>('flush', 'keep', 'discard'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('freeze' as const), tab, told: fc.boolean() }),
  },
  ...simply('crash', 'reload', 'thaw', 'look at'),
  ...simply('go offline', 'come online', 'revoke tokens', 'lose words'),
);

const commandOf = (kind: number, what: string): StoreCommand =>
  kind === 0
    ? { kind: 'redeem', body: { reward: what } }
    : kind === 1
      ? { kind: 'act', body: { rule: what } }
      : { kind: 'claim-offer', id: what };

const online = (world: World) => {
  world.network.isOffline = false;
  for (const one of [...world.tabs]) tellTab(one, 'online');
};

/** Has it all happen in a world of three tabs, and then everything become well again. */
export const live = async (world: World, schedule: readonly Happening[]): Promise<void> => {
  const { clock, network, device, locks, server } = world;
  await world.signIn('anna');
  const slots: (Tab | undefined)[] = [];
  const at = (slot: number): Tab => (slots[slot] ??= world.open());
  at(0);
  let sent = 0;
  await clock.pass(100);

  const happen = (one: Happening): void | Promise<void> => {
    switch (one.does) {
      case 'send':
        return void world.send(
          at(one.tab),
          commandOf(one.kind, `${one.refuse ? 'refuse' : 'do'}-${++sent}`),
        );
      case 'pass':
        return clock.pass(one.ms);
      case 'sleep':
        return clock.sleep(one.ms);
      case 'set the clock':
        clock.skew = one.ms;
        return;
      case 'meet':
        for (let time = 0; time < one.times; time++) network.fates.push(one.fate);
        return;
      case 'fail to store':
        for (let time = 0; time < one.times; time++) device.faults.push(one.fault);
        return;
      case 'sign in':
        return void world.signIn(one.subject, one.told ? at(one.tab) : undefined);
      case 'sign out':
        return void world.signOut(at(one.tab), one.pending);
      case 'freeze':
        return world.freeze(at(one.tab), one.told);
      case 'thaw':
        return world.thaw(at(one.tab));
      case 'look at':
        return tellTab(at(one.tab), 'focus');
      case 'crash':
      case 'reload': {
        const old = slots[one.tab];
        if (old) world.close(old, one.does === 'crash');
        slots[one.tab] = one.does === 'reload' ? world.open() : undefined;
        return;
      }
      case 'go offline':
        network.isOffline = true;
        return;
      case 'come online':
        return online(world);
      case 'revoke tokens':
        return server.revokeTokens();
      case 'lose words':
        world.pings = 0.3;
    }
  };
  for (const one of schedule) {
    await happen(one);
    await clock.rest();
  }

  device.faults.length = network.fates.length = 0;
  locks.fault = undefined;
  world.pings = 1;
  for (const one of [...world.tabs]) world.thaw(one);
  await clock.pass(20_000);
  for (const subject of [undefined, 'anna', 'ben']) {
    // Whoever still looks at an old page comes back to it, and somebody opens a new one.
    server.signedIn = subject;
    online(world);
    for (const one of world.tabs) tellTab(one, 'laurel-session-change');
    world.open();
    await clock.pass(3 * MINUTE);
    world.list();
  }
};
