// Fetched where a page counts what members do, and they have agreed to it.
import { failure } from '../../client/failure.ts';
import type { LoyaltyCommands, LoyaltyEvents } from '../../client/loyalty-client.ts';
import { backoff } from '../backoff.ts';
import type { StoreInside } from '../inside.ts';
import { isKept, keptName } from '../kept.ts';
import { listenToPage } from '../listen-to-page.ts';
import { serverNow } from '../outbox/drain.ts';
import type { LoyaltyStore, StoreEvent } from '../store.ts';
import { uuid } from '../uuid.ts';
import { visitorOf } from '../visitor-of.ts';
import { batchOf, MOST_IN_BATCH } from './batch.ts';
import { deliver, isFinal, post } from './deliver.ts';
import { eventStorage } from './event-storage.ts';
import { mayRecord } from './may-record.ts';
import { readEvent } from './read-event.ts';
import { MOST_EVENTS, ringOf } from './ring.ts';
import type { EventRow } from './ring.ts';

/** How long the first event waits for others, in ms. */
const GATHERING = 10_000;
/** After so many requests in a row without an answer none is sent any more by this page. */
const MOST_FAILURES = 3;

/** Keeps the events of one store until the server has them, or they are too old or too many. */
export interface Recorder {
  record(inside: StoreInside, event: StoreEvent): Promise<boolean>;
  /** Looks after what earlier pages left: sends it, or erases it where it may not be kept any more. */
  wake(inside: StoreInside): Promise<void>;
  /** Forgets what this page has recorded. */
  forget(): void;
}

const createRecorder = (first: StoreInside): Recorder => {
  const { store } = first;
  const name = keptName(store.key);
  const storage = eventStorage(name);
  /** What this page has recorded and the server may not have: sent at once when the page is left. */
  const mine = new Map<string, EventRow>();
  let inside = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let commands: LoyaltyCommands | undefined;
  let events: LoyaltyEvents | undefined;
  let lookedFor: string | undefined;
  let failures = 0;
  let isStopped = false;
  let isLeaving = false;

  const may = (): boolean => mayRecord(store.settings);
  const now = (): number => serverNow(commands?.ahead?.() ?? 0);

  const forget = (): void => {
    mine.clear();
    clearTimeout(timer);
    timer = undefined;
  };

  const arrive = (next: StoreInside): void => {
    if (next.leaving !== inside.leaving) next.leaving.addEventListener('abort', forget);
    if (next.session !== inside.session) isStopped = false;
    inside = next;
  };
  first.leaving.addEventListener('abort', forget);

  const schedule = (ms: number): void => {
    if (isStopped) return;
    if (ms) timer ??= setTimeout(() => void flush(), ms);
    else void flush();
  };

  const take = async (rows: readonly EventRow[]): Promise<void> => {
    for (const { id } of rows) mine.delete(id);
    // Sent once more by the next page, and known there by their ids.
    await storage.remove(rows).catch(() => undefined);
  };

  /** Erases everything, where there is anything. */
  const erase = async (): Promise<void> => {
    forget();
    if (await isKept(store.key)) await storage.clear();
  };

  /** Sends what this device keeps of the visitor, unless another tab does. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (!may()) return erase().catch(() => undefined);
    const subject = visitorOf(store);
    if (!events || !subject || isStopped) return;
    const kept = await storage.of(subject, now()).catch(() => []);
    const known = new Set(kept.map(({ id }) => id));
    const unkept = [...mine.values()].filter(({ id }) => !known.has(id));
    const rows = ringOf([...kept, ...unkept], now(), uuid());
    const failed = await deliver({ inside, events, name, subject, rows, may, take });
    failures = failed ? failures + 1 : 0;
    if (!failed) return;
    // An ad blocker lets none through while all else goes on as ever.
    const isBlocked = failed.status === undefined && failures >= MOST_FAILURES;
    isStopped = isBlocked || isFinal(failed);
    schedule(backoff(failures, failed.retryAfter));
  };

  /** The page may never come back from where it goes: what it still has leaves by itself. */
  const leave = (): void => {
    const subject = visitorOf(store);
    const rows = batchOf([...mine.values()]);
    if (!rows[0] || !events || !subject || isStopped || isLeaving || !may()) return;
    isLeaving = true;
    void post({ inside, events, subject, rows, keepalive: true })
      .then(take, () => undefined)
      .finally(() => {
        isLeaving = false;
      });
  };

  listenToPage({
    visibilitychange: () => document.hidden && leave(),
    pagehide: leave,
    online() {
      isStopped = false;
      failures = 0;
      if (mine.size) schedule(GATHERING);
    },
  });

  /** Waits until the store knows who is there, or they have left. */
  const visitor = ({ leaving }: StoreInside): Promise<string | undefined> =>
    new Promise((resolve) => {
      const look = () => {
        const subject = visitorOf(store);
        if (subject === undefined && !leaving.aborted) return;
        stop();
        leaving.removeEventListener('abort', look);
        resolve(leaving.aborted ? undefined : subject);
      };
      const stop = store.subscribe(look);
      leaving.addEventListener('abort', look);
      look();
    });

  const prepare = async (): Promise<void> => {
    commands ??= await inside.client.commands?.();
    events ??= await commands?.events?.();
    if (!events) throw failure('unsupported', 'A client without events');
  };

  return {
    async record(next, event) {
      const read = readEvent(event);
      if (!may()) return false;
      arrive(next);
      await prepare();
      const subject = await visitor(next);
      if (!subject || !may()) return false;
      const row: EventRow = { id: uuid(), subject, at: now(), ...read };
      mine.set(row.id, row);
      const [oldest] = mine.keys();
      if (oldest && mine.size > MOST_EVENTS) mine.delete(oldest);
      // What the device has no place for is sent while its page lives.
      await storage.add(row, now()).catch(() => undefined);
      if (next.leaving.aborted) await storage.remove([row]).catch(() => undefined);
      schedule(mine.size < MOST_IN_BATCH ? GATHERING : 0);
      return !next.leaving.aborted;
    },
    async wake(next) {
      arrive(next);
      if (!may()) return erase();
      const subject = visitorOf(store);
      if (!subject || lookedFor === subject || !(await isKept(store.key))) return;
      lookedFor = subject;
      const kept = await storage.of(subject, now());
      if (!kept.length) return;
      await prepare();
      schedule(GATHERING);
    },
    forget,
  };
};

const recorders = new WeakMap<LoyaltyStore, Recorder>();

/** The recorder of a store; made when it is first needed. */
export const recorderOf = (inside: StoreInside): Recorder => {
  const recorder = recorders.get(inside.store) ?? createRecorder(inside);
  recorders.set(inside.store, recorder);
  return recorder;
};
