// Fetched where a page counts what members do, and they have agreed to it.
import { failure } from '../../client/failure.ts';
import type { ClientFailure, LoyaltyCommands, LoyaltyEvents } from '../../client/loyalty-client.ts';
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
import type { Sender } from './deliver.ts';
import { eventStorage } from './event-storage.ts';
import { gatherer } from './gatherer.ts';
import { mayRecord } from './may-record.ts';
import { readEvent } from './read-event.ts';
import { MOST_EVENTS } from './ring.ts';
import type { EventRow } from './ring.ts';
import { visitorSoon } from './visitor-soon.ts';

/** After so many requests in a row without an answer none is sent any more by this page. */
const MOST_SILENT = 3;

const nothing = (): void => undefined;

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
  /** What this page has recorded and the server may not have: it leaves with the page. */
  const mine = new Map<string, EventRow>();
  /** Of those, what the device does not keep. */
  const unkept = new Set<string>();
  /** What the server has and the device may still keep. */
  const taken = new Set<string>();
  const visitor = visitorSoon(store);
  const timer = gatherer(() => void flush());
  let inside = first;
  let commands: LoyaltyCommands | undefined;
  let events: LoyaltyEvents | undefined;
  let generation = 0;
  let failures = 0;
  let silent = 0;
  let isStopped = false;
  let isLeaving = false;
  let isAway = false;
  let flight: Promise<void> | undefined;

  const may = (): boolean => mayRecord(store.settings);

  const forget = (): void => {
    generation++;
    mine.clear();
    unkept.clear();
    timer.stop();
  };

  /** What a server has asked for holds, whoever is there; that something did not answer does not. */
  const beginAnew = (): void => {
    if (silent) timer.anew();
    isStopped = false;
    failures = silent = 0;
  };

  const fail = (error: ClientFailure): void => {
    failures++;
    silent = error.status === undefined ? silent + 1 : 0;
    // An ad blocker lets none through while all else goes on as ever.
    isStopped = silent >= MOST_SILENT || isFinal(error);
    if (!isStopped) timer.notBefore(backoff(failures, error.retryAfter));
  };

  const arrive = (next: StoreInside): void => {
    const { client, leaving, session } = inside;
    inside = next;
    if (next.client !== client) commands = events = undefined;
    if (next.leaving !== leaving || next.session !== session) beginAnew();
    if (next.leaving !== leaving) next.leaving.addEventListener('abort', forget);
  };
  first.leaving.addEventListener('abort', forget);

  const take = async (rows: readonly EventRow[]): Promise<void> => {
    for (const { id } of rows) {
      mine.delete(id);
      taken.add(id);
    }
    // A page that is put away in the middle of a transaction keeps all others from theirs: the next one
    // sends it again.
    if (isAway) return;
    const ids = rows.map(({ id }) => id);
    await storage.remove(ids).then(() => ids.forEach((id) => taken.delete(id)), nothing);
  };

  /** What there is to send of a subject, by this device and this page. */
  const read = async (subject: string): Promise<readonly EventRow[]> => {
    const kept = await storage.of(subject).catch(() => undefined);
    const ids = new Set(kept?.map(({ id }) => id));
    // Another tab has sent or erased it.
    if (kept) for (const id of mine.keys()) if (!ids.has(id) && !unkept.has(id)) mine.delete(id);
    const others = [...mine.values()].filter(({ id }) => !ids.has(id));
    return [...(kept ?? []), ...others].filter(({ id }) => !taken.has(id));
  };

  const senderFor = (subject: string): Sender | undefined => {
    const { leaving } = inside;
    const now = generation;
    return (
      events && {
        ...{ inside, events, subject },
        shift: () => serverNow(commands?.ahead?.() ?? 0) - Date.now(),
        isWanted: () => may() && now === generation && !leaving.aborted,
      }
    );
  };

  const send = async (): Promise<void> => {
    const subject = visitorOf(store);
    const sender = subject && senderFor(subject);
    if (!sender || isStopped || isAway) return;
    const result = await deliver({ ...sender, name, take, read: () => read(sender.subject) });
    if (result === 'busy') return timer.start();
    if (result && sender.isWanted()) return fail(result);
    failures = silent = 0;
    timer.anew();
  };

  const erase = async (): Promise<void> => {
    forget();
    if (await isKept(store.key)) await storage.clear();
  };

  const flush = (): Promise<void> =>
    (flight ??= (may() ? send() : erase()).catch(nothing).finally(() => {
      flight = undefined;
    }));

  /** The page may never come back from where it goes: what it still has leaves by itself. */
  const leave = (): void => {
    const subject = visitorOf(store);
    const sender = subject && senderFor(subject);
    const rows = batchOf([...mine.values()]);
    if (!rows.length || !sender || isStopped || isLeaving || !timer.mayBegin() || !may()) return;
    isLeaving = true;
    void post(sender, rows, true)
      .then(take, (error: unknown) => sender.isWanted() && fail(error as ClientFailure))
      .finally(() => {
        isLeaving = false;
      });
  };

  const isBack = (): void => {
    isAway = false;
    if (taken.size) void storage.remove([...taken]).then(() => taken.clear(), nothing);
    if (mine.size) timer.start();
  };
  const putAway = (): void => {
    leave();
    isAway = true;
  };
  listenToPage({
    visibilitychange: () => document.hidden && leave(),
    ...{ pagehide: putAway, freeze: putAway, pageshow: isBack, resume: isBack },
    online() {
      beginAnew();
      if (mine.size) timer.start();
    },
  });

  const prepare = async (): Promise<void> => {
    commands ??= await inside.client.commands?.();
    events ??= await commands?.events?.();
    if (!events) throw failure('unsupported', 'A client without events');
  };

  const keep = async (row: EventRow): Promise<void> => {
    mine.set(row.id, row);
    const [oldest] = mine.keys();
    if (oldest && mine.size > MOST_EVENTS) mine.delete(oldest);
    // What the device has no place for is sent while its page lives.
    unkept.add(row.id);
    await storage.add(row).then(() => unkept.delete(row.id), nothing);
  };

  return {
    async record(next, event) {
      const read = readEvent(event);
      if (!may()) return false;
      arrive(next);
      await prepare();
      const subject = await visitor(next.leaving);
      if (!subject || !may() || next.leaving.aborted) return false;
      const row: EventRow = { id: uuid(), subject, at: Date.now(), ...read };
      const now = generation;
      await keep(row);
      if (now !== generation) {
        await storage.remove([row.id]).catch(nothing);
        return false;
      }
      timer.start(mine.size >= MOST_IN_BATCH);
      return true;
    },
    async wake(next) {
      arrive(next);
      if (!may()) return erase();
      const subject = visitorOf(store);
      if (subject === undefined || !(await isKept(store.key))) return;
      await storage.tidy(subject);
      if (!subject || !(await read(subject)).length) return;
      await prepare();
      timer.start();
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
