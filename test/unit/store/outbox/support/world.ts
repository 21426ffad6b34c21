import { cookieSession, createTokenSession } from '../../../../../src/client/session.ts';
import type {
  ClientFailure,
  LoyaltyClient,
  LoyaltyCommands,
} from '../../../../../src/client/loyalty-client.ts';
import { createStore } from '../../../../../src/store/create-store.ts';
import type { PendingCommands, Settled, StoreCommand } from '../../../../../src/store/store.ts';
import { actAs, thaw } from './actor.ts';
import { chanceOf, startClock } from './clock.ts';
import { createDevice } from './device.ts';
import { createLocks } from './locks.ts';
import { createNetwork } from './network.ts';
import { createServer, RETENTION, whatOf } from './server.ts';
import { createItems, installTabs, inTab, tellTab } from './tab.ts';
import type { Tab } from './tab.ts';

/** A command that was acknowledged, and what has been said of it since. */
export interface Taken {
  readonly what: string;
  readonly tab: Tab;
  /** Who was there when it was taken. */
  readonly owners: readonly (string | undefined)[];
  readonly id: string;
  readonly durability: string;
  end?: Settled;
  /** When that was said. */
  endedAt?: number;
}

export interface WorldOptions {
  readonly seed?: number;
  readonly cookie?: boolean;
  /** Makes the `indexedDB` of a tab; without it rows are kept in device.ts. */
  readonly databases?: ((tab: () => Tab) => unknown) | undefined;
  readonly locks?: boolean;
}

/** One device with tabs, the way to a server, and the server; all time is its own. */
export const createWorld = ({
  seed = 1,
  cookie = false,
  databases,
  locks: hasLocks = true,
}: WorldOptions = {}) => {
  const chance = chanceOf(seed);
  const clock = startClock(chance, databases ? 2 : 1);
  const uninstall = installTabs();
  const server = createServer(clock);
  server.cookie = cookie;
  const network = createNetwork(clock);
  const locks = createLocks(clock);
  const device = createDevice(clock, chance);
  const tabs: Tab[] = [];
  const taken: Taken[] = [];
  const refused: unknown[] = [];
  /** What was shown of a command that is not applied, in any tab, by its id. */
  const shown = new Map<string, Set<string>>();
  /** What whoever looks at the end finds listed, by id. */
  const listed = new Set<string>();
  /** Who has signed out, and how many commands had been taken by then. */
  const withdrawn: { readonly subject: string | undefined; readonly before: () => number }[] = [];
  const unhandled: unknown[] = [];
  const warnings: unknown[][] = [];
  const onUnhandled = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', onUnhandled);
  const warn = console.warn;
  console.warn = (...words: unknown[]) => warnings.push(words);

  const client = (): LoyaltyClient => {
    let ahead: number | undefined;
    /** Every answer tells the server's time, whatever else it says. */
    const heard = async <Answer>(call: Promise<Answer>): Promise<Answer> => {
      const hear = () => {
        ahead = clock.now() - Date.now();
      };
      try {
        const answer = await call;
        hear();
        return answer;
      } catch (error) {
        if ((error as ClientFailure).status !== undefined) hear();
        throw error;
      }
    };
    const { exchange, fates } = network;
    const commands: LoyaltyCommands = {
      idempotency: true,
      ahead: () => ahead,
      send: (command, call) => {
        const left = clock.now();
        const arrive = () => server.receive(command, call, left);
        return heard(exchange(call.signal, arrive, fates.shift()));
      },
      readOperation: (key, call) =>
        heard(
          exchange(
            call.signal,
            () => server.operation(key, call.token, call.subject),
            fates.shift(),
          ),
        ),
    };
    return {
      key: 'https://shop.test/api',
      readProgramme: ({ signal }) =>
        exchange(signal, () => ({
          ...{ contract: 1, id: 'club', version: 'p1', name: { en: 'Club' }, zone: 'UTC' },
          units: [{ id: 'points', name: { en: { other: 'points' } }, scale: 0 }],
          capabilities: { keyRetention: RETENTION / 1_000 },
        })),
      readMember: (call) => exchange(call.signal, () => server.member(call.token)),
      commands: async () => commands,
    };
  };

  const arrive = () =>
    cookie
      ? cookieSession
      : createTokenSession(({ signal }) => network.exchange(signal, () => server.token()));

  const world = {
    ...{ clock, server, network, locks, device, tabs, taken, refused, shown, listed, withdrawn },
    ...{ unhandled, warnings },
    /** How many of the words between tabs arrive, 0 to 1. */
    pings: 1,
    open(): Tab {
      const parts = {
        ...{ state: 'running' as Tab['state'], parked: [], window: new EventTarget(), device },
        ...{ locks: hasLocks ? locks : undefined, hidden: false },
        localStorage: createItems(
          () => tabs.filter((one) => one !== tab && one.state !== 'gone'),
          () => chance() < world.pings,
        ),
        indexedDB: databases?.(() => tab) ?? {
          databases: async () =>
            device.isThere() ? [{ name: 'laurel:https://shop.test/api' }] : [],
        },
      };
      // Its store is made in the tab, which has to be there by then.
      const tab = parts as unknown as Tab;
      tabs.push(tab);
      tab.store = actAs(tab, () => createStore(client(), {}, arrive));
      inTab(tab, (store) =>
        store.subscribe(() => {
          for (const { id, state } of store.snapshot().commands) {
            const states = shown.get(id) ?? new Set();
            shown.set(id, states.add(state));
          }
        }),
      );
      return tab;
    },
    /** A tab ends: in the middle of whatever it does, or as pages do. */
    close(tab: Tab, crashes = true) {
      if (!crashes) tellTab(tab, 'pagehide');
      tab.state = 'gone';
      tabs.splice(tabs.indexOf(tab), 1);
      locks.release(tab);
    },
    /** Writes down what all tabs list now. */
    list() {
      for (const { store } of tabs) for (const { id } of store.snapshot().commands) listed.add(id);
    },
    freeze(tab: Tab, isTold = true) {
      if (isTold) tellTab(tab, 'freeze');
      tab.state = 'frozen';
    },
    thaw(tab: Tab) {
      if (tab.state !== 'frozen') return;
      thaw(tab);
      tellTab(tab, 'resume');
    },
    /** Sends a command; what came of it is in `taken` or `refused`. */
    send: (tab: Tab, command: StoreCommand): Promise<void> =>
      inTab(tab, async (store) => {
        const owners = new Set<string | undefined>();
        const note = () => void owners.add(store.snapshot().member?.subject);
        const leave = store.subscribe(note);
        note();
        try {
          const { id, durability, settled } = await store.send(command);
          const what = whatOf(command);
          note();
          // Who came and went in between is known to the row alone.
          if (owners.size === 1 && owners.has(undefined))
            owners.add(device.rows().find((row) => row.id === id)?.subject);
          const one: Taken = { what, tab, owners: [...owners], id, durability };
          taken.push(one);
          void settled.then((end) => {
            one.end = end;
            one.endedAt = clock.now();
          });
        } catch (error) {
          refused.push(error);
        } finally {
          leave();
        }
      }),
    async signIn(subject: string, tab?: Tab) {
      server.signedIn = subject;
      if (tab) await inTab(tab, (store) => store.session.refresh());
    },
    async signOut(tab: Tab, pending?: PendingCommands) {
      const subject = tab.store.snapshot().member?.subject;
      let count = Infinity;
      if (pending !== 'keep') withdrawn.push({ subject, before: () => count });
      await inTab(tab, (store) => store.session.signOut(pending));
      count = taken.length;
      server.signedIn = undefined;
    },
    end() {
      for (const tab of tabs) inTab(tab, (store) => store.dispose());
      for (const tab of tabs) tab.state = 'gone';
      uninstall();
      clock.end();
      console.warn = warn;
      process.off('unhandledRejection', onUnhandled);
    },
  };
  return world;
};

export type World = ReturnType<typeof createWorld>;
