import { limited } from '../client/limited.ts';
import type { ClientFailure, LoyaltyClient } from '../client/loyalty-client.ts';
import { guestSession } from '../client/session.ts';
import type { Session } from '../client/session.ts';
import { memberDocument } from '../contract/member/head.ts';
import { programmeDocument } from '../contract/programme/head.ts';
import type { ProgrammeHead } from '../contract/programme/head.ts';
import { backoff } from './backoff.ts';
import { isKept, keptName, leavingName, tell } from './kept.ts';
import { listenToPage } from './listen-to-page.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { notifierOf } from './notifier.ts';
import type { StoreInside } from './inside.ts';
import { openDocument } from './open-document.ts';
import type { OpenDocument } from './open-document.ts';
import { problemOf } from './problem.ts';
import { readMember } from './read-member.ts';
import type { Member } from './read-member.ts';
import { registry } from './registry.ts';
import { supersedes } from './revision.ts';
import type { LoyaltyStore, Snapshot, StoreProblem, StoreSettings, TakenCommand } from './store.ts';

/** A successful read younger than this is not repeated when the visitor comes back, in ms. */
const FRESH = 15_000;
/** Least time after a failed one before the visitor's coming back repeats it, in ms. */
const THROTTLE = 5_000;

/**
 * Makes a store. It does nothing until it has a subscriber or is told to.
 *
 * @param arrive Makes a session: at first, and whenever another visitor may be there.
 */
export const createStore = (
  client: LoyaltyClient,
  settings: StoreSettings,
  arrive: () => Session,
): LoyaltyStore => {
  const listeners = new Set<() => void>();
  const notify = notifierOf(listeners);

  // What is known. `null` is a guest, `undefined` nobody knows who.
  const goodProgramme = new Map();
  const goodMember = new Map();
  const warned = new Set<string>();
  let programme: OpenDocument<ProgrammeHead> | undefined;
  let member: Member | null | undefined;
  let failed = false;
  let problem: StoreProblem | undefined;
  let keeps = false;
  let commands: readonly TakenCommand[] = [];
  let shown: readonly unknown[] = [];
  let snapshot: Snapshot;

  // What is going on.
  let session = arrive();
  let visit = new AbortController();
  let flight: Promise<void> | undefined;
  let programmeFlight: Promise<void> | undefined;
  let generation = 0;
  let askedVersion: string | undefined;

  // When to read again: not sooner than `quiet` ms after `settledAt` because somebody came back,
  // and by itself `delay` ms after a failure.
  let settledAt = -Infinity;
  let quiet = 0;
  let failures = 0;
  let delay = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = () => {
    const latest = [programme, member, failed, problem, commands] as const;
    if (latest.every((value, index) => value === shown[index])) return;
    shown = latest;
    snapshot = makeSnapshot(...latest);
    notify();
  };

  const showCommands = (taken: readonly TakenCommand[]) => {
    commands = taken;
    publish();
  };

  const restore = (programmeInput: unknown, memberInput: unknown) => {
    if (member !== undefined) return;
    const next = openDocument(memberDocument, memberInput, goodMember, onFault);
    programme ??= openDocument(programmeDocument, programmeInput, goodProgramme, onFault);
    member = { ...next, etag: undefined };
    failed = true;
    publish();
  };

  const onFault = (error: unknown) => {
    problem = problemOf(error);
    const { detail } = problem;
    if (!warned.has(detail)) console.warn(`Laurel: ${detail}; showing the last good one`);
    warned.add(detail);
    publish();
  };

  /** Nothing personal of the visitor until now is kept, nor anything of theirs sent any more. */
  const forgetMember = (nobody?: null) => {
    member = nobody;
    failed = false;
    problem = undefined;
    commands = [];
    goodMember.clear();
    visit.abort();
    visit = new AbortController();
  };

  // Not personal, so it outlives every change of visitor.
  const readProgramme = (version?: string): Promise<void> =>
    (programmeFlight ??= limited((signal) => client.readProgramme({ version, signal }))
      .then((input) => {
        programme = openDocument(programmeDocument, input, goodProgramme, onFault);
      })
      .finally(() => {
        programmeFlight = undefined;
      }));

  /** Reads both documents side by side. Answers of an outdated generation change nothing. */
  const run = async (): Promise<void> => {
    const mine = generation;
    let next = member;
    let lost = false;
    let fault: ClientFailure | undefined;
    const note = (error: ClientFailure) => {
      fault ??= error;
    };
    clearTimeout(timer);

    const reading = programme ? programmeFlight : readProgramme();
    const programmeRead = reading?.then(publish, note);
    try {
      const answer = await session.authorise(async (grant) => {
        if (mine !== generation) return undefined;
        const { subject } = grant;
        if (subject && member !== undefined && member?.head.subject !== subject) {
          forgetMember();
          publish();
        }
        return readMember(client, grant, member, goodMember, onFault);
      });
      next = answer && member && !supersedes(answer.head, member.head) ? member : (answer ?? null);
    } catch (error) {
      lost = true;
      next = member;
      note(error as ClientFailure);
    }
    await programmeRead;
    // Shown together, since a member's document speaks of the programme it names.
    const version = next?.head.programmeVersion;
    if (programme && version && version !== askedVersion && version !== programme.head.version)
      await readProgramme(version).then(() => {
        askedVersion = version;
      }, note);
    if (mine !== generation) return;

    if (member && member.head.subject !== next?.head.subject) forgetMember();
    member = next;
    failed = lost || !programme;
    problem = fault && problemOf(fault);
    flight = undefined;
    settledAt = Date.now();
    failures = fault ? failures + 1 : 0;
    delay = fault ? backoff(failures, fault.retryAfter) : 0;
    quiet = fault ? Math.max(THROTTLE, fault.retryAfter ?? 0) : FRESH;
    schedule();
    publish();
    void wake();
  };

  const load = (): Promise<void> => (flight ??= run());

  const schedule = () => {
    if (delay && listeners.size)
      timer = setTimeout(() => {
        if (globalThis.document?.hidden) quiet = 0;
        else void load();
      }, delay);
  };

  /** Reads again if the last answer is that old and somebody looks. */
  const returned = () => {
    if (listeners.size && !document.hidden && Math.abs(Date.now() - settledAt) >= quiet)
      void load();
  };

  /** What is on its way no longer counts, and what is known is no longer fresh. */
  const outdate = () => {
    clearTimeout(timer);
    generation++;
    flight = undefined;
    quiet = delay = 0;
  };

  const refresh = (): Promise<void> => {
    outdate();
    return load();
  };

  const refreshSession = (): Promise<void> => {
    session = arrive();
    if (!member || !listeners.size) forgetMember();
    publish();
    outdate();
    return listeners.size ? load() : Promise.resolve();
  };

  const stopListening = listenToPage({
    visibilitychange: returned,
    focus: returned,
    online() {
      quiet = 0;
      returned();
    },
    pageshow({ persisted }: PageTransitionEvent) {
      // Out of the back/forward cache, somebody else may be signed in.
      if (persisted) {
        if (session !== guestSession) session = arrive();
        outdate();
        returned();
      }
    },
    'laurel-session-change': () => void refreshSession(),
    storage({ key, newValue }: StorageEvent) {
      if (!newValue) return;
      if (key === leavingName(client.key)) void refreshSession();
      if (key === keptName(client.key)) {
        keeps = true;
        void wake();
      }
    },
    'laurel-order-placed': () => void store.expectChange(),
  });

  /** Has what this device keeps looked after, if it keeps anything. */
  const wake = async (): Promise<void> => {
    if ((keeps ||= settings.storage === 'device' || (await isKept(client.key))))
      await onDemand((module, inside) => module.wake(inside)).catch(() => {});
  };

  const inside = (): StoreInside => ({
    store,
    client,
    session,
    leaving: visit.signal,
    documents: { programme: programme?.parts, member: member && member.parts },
    restore,
    showCommands,
  });

  /** Runs what is fetched when it is first used, on behalf of the visitor who asked for it. */
  const onDemand = async <T>(
    use: (module: typeof import('./on-demand.ts').demanded, inside: StoreInside) => Promise<T>,
  ): Promise<T> => {
    const now = inside();
    return use((await import('./on-demand.ts')).demanded, now);
  };

  const store: LoyaltyStore = {
    key: client.key,
    settings,
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1 && !flight) {
        if (Math.abs(Date.now() - settledAt) >= (delay || quiet)) {
          if (settings.storage === 'device') void wake();
          void load();
        } else schedule();
      }
      return () => {
        listeners.delete(listener);
        if (!listeners.size) clearTimeout(timer);
      };
    },
    refresh,
    send(command) {
      keeps = true;
      return onDemand((module, inside) => module.send(inside, command));
    },
    record: (event) => onDemand((module, inside) => module.record(inside, event)),
    consentChanged: () => onDemand((module, inside) => module.consentChanged(inside)),
    exportLocal: () => onDemand((module, now) => module.exportLocal(now)),
    eraseLocal: () => onDemand((module, now) => module.eraseLocal(now)),
    dismiss: (id) => onDemand((module, inside) => module.dismiss(inside, id)),
    activity: (query = {}) => onDemand((module, inside) => module.activity(inside, query)),
    expectChange: () => onDemand((module, inside) => module.expectChange(inside)),
    session: {
      refresh: refreshSession,
      async signOut(pending) {
        if (session === guestSession) return;
        const old = inside();
        const subject = member?.head.subject;
        session = guestSession;
        outdate();
        forgetMember(null);
        publish();
        const others = [...registry().stores.values()].map((one) => one.session.signOut(pending));
        if (subject) {
          // Also for the next page, should this one end in the middle.
          tell(leavingName(client.key), pending === 'keep' ? ' ' : subject, true);
          if (keeps || (await isKept(client.key)))
            await (await import('./on-demand.ts')).demanded.leave(old, subject, pending);
          else tell(leavingName(client.key), '');
        }
        await Promise.all(others);
      },
    },
    use(otherClient, otherArrive, anew) {
      if (anew || arrive() === guestSession) {
        client = otherClient;
        arrive = otherArrive;
        void refreshSession();
      }
    },
    dispose() {
      const page = registry();
      page.stores.delete(client.key);
      if (page.default === store) page.default = undefined;
      listeners.clear();
      stopListening();
      outdate();
      forgetMember();
    },
  };
  publish();
  return store;
};
