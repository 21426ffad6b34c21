import { callOf } from '../../client/command-kinds.ts';
import { failure } from '../../client/failure.ts';
import type { LoyaltyCommands } from '../../client/loyalty-client.ts';
import { keyRetention } from '../../contract/programme/key-retention.ts';
import type { StoreInside } from '../inside.ts';
import { keptName, leaverOf } from '../kept.ts';
import { listenToPage } from '../listen-to-page.ts';
import { pause } from '../pause.ts';
import type { LoyaltyStore, PendingCommands, Sent, StoreCommand } from '../store.ts';
import { uuid } from '../uuid.ts';
import { visitorOf } from '../visitor-of.ts';
import { drain, serverNow } from './drain.ts';
import { openStorage } from './open-storage.ts';
import type { NewRow, Row } from './row.ts';
import { hasChangedMember } from './step.ts';
import type { OutboxStorage } from './storage.ts';
import { hasEnded } from './transitions.ts';
import { frozen, takenCommandOf } from './view.ts';
import { createWatchers } from './watchers.ts';
import type { Watchers } from './watchers.ts';

/** Most commands of one visitor that are on their way. What comes then is refused, never evicted. */
const MOST_LIVE = 500;
/** What is assumed of a server that does not say how long it knows a key, in seconds. */
const KEY_RETENTION = 24 * 3_600;
/** How soon, in ms, to look whether the tab that sends has come to an end. */
const BUSY = 5_000;
const LONGEST_TIMER = 60_000;
/** Least time between two reads of the member because of commands that were applied, in ms. */
const REREAD = 1_000;

/** What an outbox lends to the work that few pages need. */
export interface OutboxParts {
  readonly store: LoyaltyStore;
  /** Of the lock. */
  readonly name: string;
  readonly storage: OutboxStorage;
  readonly watchers: Watchers;
  /** What is being kept now: a sign-out waits for it, so that whoever sent it learns what became of it. */
  keeping?: Promise<unknown>;
}

/** Keeps the commands of one store until they are delivered. */
export interface Outbox {
  /** Looks what there is to show and to send, on behalf of whoever is there now. */
  wake(inside: StoreInside): Promise<void>;
  /** Takes a command; it is kept when the promise resolves. */
  take(inside: StoreInside, command: StoreCommand): Promise<Sent>;
  dismiss(inside: StoreInside, id: string): Promise<void>;
  /** Leaves nothing of a visitor on the device, or only what is still to be sent. */
  leave(inside: StoreInside, subject: string, pending: PendingCommands): Promise<void>;
}

const createOutbox = (first: StoreInside): Outbox => {
  const { store } = first;
  const name = keptName(store.key);
  const watchers = createWatchers();
  const acknowledged = new Set<string>();
  let inside = first;
  let stop = new AbortController();
  let shown = '';
  // Who comes with a new page may have signed in to come.
  let hints = { released: true, isBack: false };
  let running: Promise<void> | undefined;
  let again = false;
  let isFirst = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rereading: typeof timer;
  let lastRead = 0;

  const storage = openStorage(name, watchers);

  const commandsOf = async (): Promise<LoyaltyCommands> => {
    const commands = await inside.client.commands?.();
    return commands ?? Promise.reject(failure('unsupported', 'A client without commands'));
  };

  /** At once, and at most once a second while one command after the other is applied. */
  const reread = () => {
    const wait = lastRead + REREAD - Date.now();
    if (wait > 0 && wait <= REREAD) {
      clearTimeout(rereading);
      rereading = setTimeout(reread, wait);
    } else {
      lastRead = Date.now();
      void store.refresh();
    }
  };

  const show = (subject: string, rows: readonly Row[]): void => {
    const isTheirs = subject === visitorOf(store);
    const text = rows.length ? JSON.stringify([storage.durability, rows]) : '';
    if (isTheirs && text !== shown) {
      shown = text;
      inside.showCommands(rows.flatMap((row) => takenCommandOf(row, storage.durability) ?? []));
    }
    watchers.tell(rows);
    for (const row of rows) {
      if (row.state === 'acked' && !acknowledged.has(row.id)) {
        acknowledged.add(row.id);
        if (isTheirs && hasChangedMember(row)) reread();
      }
    }
    // What is no longer kept was withdrawn, or has ended while this tab did not look.
    if (watchers.missing(subject, rows).length)
      void import('./check.ts')
        .then(async ({ learnEnds }) =>
          learnEnds({ ...parts, inside, subject, commands: await commandsOf() }),
        )
        .catch(() => undefined);
  };

  const leave: Outbox['leave'] = async (left, subject, pending) => {
    isFirst = false;
    const { leave } = await import('./leave.ts');
    await leave({ ...parts, inside: left, subject, pending });
  };

  const look = async (): Promise<void> => {
    // A page that ended in the middle of a sign-out has left this to the next one.
    const leaver = isFirst && leaverOf(store.key);
    isFirst = false;
    if (leaver) await leave(inside, leaver, 'discard');
    const subject = visitorOf(store);
    if (subject === undefined || inside.leaving.aborted) return;
    const rows = await storage.transact(subject, (kept) => ({ result: kept }));
    show(subject, rows);
    if (!rows.length) return;
    // Whoever looks at a page has more of it than the tabs behind it.
    if (globalThis.document?.hidden) await pause(2_000 + 3_000 * Math.random(), inside.leaving);
    const commands = await commandsOf();
    const retention = store.snapshot().part(keyRetention)?.keyRetention ?? KEY_RETENTION;
    const context = { ...parts, inside, subject, commands, stop };
    const wait = await drain({
      ...context,
      hints: { keyRetention: retention * 1_000, ...hints },
      onRows: (latest) => show(subject, latest),
    });
    hints = { released: false, isBack: false };
    // A page that is put away does nothing until it is back.
    if (wait === Infinity || stop.signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.min(LONGEST_TIMER, wait ?? BUSY));
  };

  const parts: OutboxParts = { name, store, storage, watchers };

  /** Looks once more when it was asked to in the middle. */
  const run = (): Promise<void> => {
    again = true;
    return (running ??= (async () => {
      while (again) {
        again = false;
        await look().catch((error: unknown) => console.warn('Laurel:', error));
      }
      running = undefined;
    })());
  };

  listenToPage({
    online() {
      hints = { ...hints, isBack: true };
      void run();
    },
    // Nothing is held while the page is put away; what is on its way is sent again later.
    pagehide: () => stop.abort(),
    freeze: () => stop.abort(),
    pageshow: () => resume(),
    resume: () => resume(),
  });
  const resume = () => {
    // Pages are shown without having been put away, too.
    if (!stop.signal.aborted) return;
    stop = new AbortController();
    void run();
  };

  const arrive = (next: StoreInside) => {
    if (next.session !== inside.session) hints = { ...hints, released: true };
    // The store has forgotten what was shown to who was there before.
    if (next.leaving !== inside.leaving) shown = '';
    inside = next;
  };

  return {
    wake(next) {
      arrive(next);
      return run();
    },
    async take(next, command) {
      arrive(next);
      await commandsOf();
      const text = frozen(command);
      if (visitorOf(store) === undefined) await store.refresh();
      const subject = visitorOf(store);
      if (subject === undefined) throw failure('visitor-unknown');
      const id = uuid();
      const keeping = storage.transact(subject, (rows, { ahead }) => {
        const live = rows.filter((row) => !hasEnded(row));
        const twin = live.find((row) => row.command === text);
        if (twin || live.length >= MOST_LIVE) return { result: twin?.id };
        const now = serverNow(ahead);
        const row: NewRow = {
          ...{ v: 1, id, subject, command: text, lane: callOf(command).path, at: now, nextAt: now },
          ...{ state: 'queued', attempts: 0, answers: 0, replays: 0, checks: 0 },
        };
        return { put: [row], result: id };
      });
      parts.keeping = keeping;
      const taken = await keeping;
      if (taken === undefined) throw failure('outbox-full', `At most ${MOST_LIVE} commands`);
      const settled = watchers.watch(taken, subject);
      void run();
      return { id: taken, durability: storage.durability, settled };
    },
    leave,
    async dismiss(next, id) {
      arrive(next);
      const subject = visitorOf(store);
      const { dismiss } = await import('./leave.ts');
      if (subject !== undefined) show(subject, await dismiss(parts, subject, id));
    },
  };
};

const outboxes = new WeakMap<LoyaltyStore, Outbox>();

/** Whether a store has an outbox on this page. */
export const hasOutbox = (store: LoyaltyStore): boolean => outboxes.has(store);

/** The outbox of a store, made when it is first used. */
export const outboxOf = (inside: StoreInside): Outbox => {
  const outbox = outboxes.get(inside.store) ?? createOutbox(inside);
  outboxes.set(inside.store, outbox);
  return outbox;
};
