import type { ActivityQuery } from '../client/loyalty-client.ts';
import type { ActivityPage } from '../contract/activity.ts';
import type { StoreInside } from './inside.ts';
import type { Recorder } from './events/recorder.ts';
import { isKept } from './kept.ts';
import { hasOutbox, outboxOf } from './outbox/outbox.ts';
import type { LocalData, PendingCommands, Sent, StoreCommand, StoreEvent } from './store.ts';

const recorderOf = async (inside: StoreInside): Promise<Recorder> =>
  (await import('./events/recorder.ts')).recorderOf(inside);

/** Keeps, sends and erases what only the visitor's consent lets the device keep. */
const lookAfter = async (inside: StoreInside): Promise<void> => {
  const { consent, storage } = inside.store.settings;
  await Promise.all([
    storage && import('./device-cache.ts').then(({ keepOnDevice }) => keepOnDevice(inside)),
    // Where nobody is asked for consent, no events are kept.
    consent && recorderOf(inside).then((recorder) => recorder.wake(inside)),
  ]);
};

/** The part of a store that is fetched when it is first used. */
export const demanded = {
  /** Reads a page of the ledger, which few pages do. */
  activity: async (inside: StoreInside, query: ActivityQuery): Promise<ActivityPage> =>
    (await import('./read-activity.ts')).readActivity(inside, query),

  /**
   * Takes a command, and sends it as soon and as often as it takes.
   *
   * @throws ClientFailure `unsupported`, `invalid-command`, `command-too-large`, `outbox-full`,
   *   `visitor-unknown`.
   */
  send: (inside: StoreInside, command: StoreCommand): Promise<Sent> =>
    outboxOf(inside).take(inside, command),

  /** Counts what a member did. @throws ClientFailure `invalid-event`, `unsupported`. */
  record: async (inside: StoreInside, event: StoreEvent): Promise<boolean> =>
    (await recorderOf(inside)).record(inside, event),

  /** Forgets a command that has ended. */
  dismiss: (inside: StoreInside, id: string): Promise<void> => outboxOf(inside).dismiss(inside, id),

  /** Shows and sends what is kept of the visitor. */
  wake: async (inside: StoreInside): Promise<void> => {
    // Where there is no place for it, it is not kept.
    const others = lookAfter(inside).catch(() => undefined);
    // Nor is a database made where nothing may be kept.
    if (hasOutbox(inside.store) || (await isKept(inside.store.key)))
      await outboxOf(inside).wake(inside);
    await others;
  },

  /** Erases what may not be kept any more. Rejects where that fails. */
  consentChanged: lookAfter,

  /** What this device keeps of the visitor. */
  exportLocal: async (inside: StoreInside): Promise<LocalData> =>
    (await import('./local-data.ts')).exportLocal(inside),

  /** Erases what this device keeps. */
  eraseLocal: async (inside: StoreInside): Promise<void> => {
    await (await import('./local-data.ts')).eraseLocal(inside);
    await outboxOf(inside).wake(inside);
  },

  /** Leaves nothing of a visitor on the device, or only what is still to be sent. */
  leave: (
    inside: StoreInside,
    subject: string,
    pending: PendingCommands = 'flush',
  ): Promise<void> => outboxOf(inside).leave(inside, subject, pending),

  /** Fetched by itself: an order on its way is what only the page after it waits for. */
  expectChange: async (inside: StoreInside): Promise<void> =>
    (await import('./expect-change.ts')).expectChange(inside),
};
