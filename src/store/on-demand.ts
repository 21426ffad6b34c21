import type { ActivityQuery } from '../client/loyalty-client.ts';
import type { ActivityPage } from '../contract/activity.ts';
import type { StoreInside } from './inside.ts';
import { isKept } from './kept.ts';
import { hasOutbox, outboxOf } from './outbox/outbox.ts';
import type { LocalData, PendingCommands, Sent, StoreCommand, StoreEvent } from './store.ts';

// The part of a store that is fetched when it is first used.

/** Reads a page of the ledger, which few pages do. */
export const readActivity = async (
  inside: StoreInside,
  query: ActivityQuery,
): Promise<ActivityPage> => (await import('./read-activity.ts')).readActivity(inside, query);

/**
 * Takes a command, and sends it as soon and as often as it takes.
 *
 * @throws ClientFailure `unsupported`, `invalid-command`, `command-too-large`, `outbox-full`,
 *   `visitor-unknown`.
 */
export const sendCommand = (inside: StoreInside, command: StoreCommand): Promise<Sent> =>
  outboxOf(inside).take(inside, command);

/** Counts what a member did. @throws ClientFailure `invalid-event`, `unsupported`. */
export const recordEvent = async (inside: StoreInside, event: StoreEvent): Promise<boolean> =>
  (await import('./events/recorder.ts')).recorderOf(inside).record(inside, event);

/** Forgets a command that has ended. */
export const dismiss = (inside: StoreInside, id: string): Promise<void> =>
  outboxOf(inside).dismiss(inside, id);

/** Shows and sends what is kept of the visitor. */
export const wake = async (inside: StoreInside): Promise<void> => {
  if (inside.store.settings.storage) {
    const { keepOnDevice } = await import('./device-cache.ts');
    // Where there is no place for it, it is not kept.
    await keepOnDevice(inside).catch(() => undefined);
  }
  // Nor is a database made where nothing may be kept.
  if (hasOutbox(inside.store) || (await isKept(inside.store.key)))
    await outboxOf(inside).wake(inside);
  // Where nobody is asked for consent, no events are kept.
  if (inside.store.settings.consent)
    await (await import('./events/recorder.ts')).recorderOf(inside).wake(inside);
};

/** What this device keeps of the visitor. */
export const exportLocal = async (inside: StoreInside): Promise<LocalData> =>
  (await import('./local-data.ts')).exportLocal(inside);

/** Erases what this device keeps. */
export const eraseLocal = async (inside: StoreInside): Promise<void> => {
  await (await import('./local-data.ts')).eraseLocal(inside);
  (await import('./events/recorder.ts')).recorderOf(inside).forget();
  await outboxOf(inside).wake(inside);
};

/** Leaves nothing of a visitor on the device, or only what is still to be sent. */
export const leave = (
  inside: StoreInside,
  subject: string,
  pending: PendingCommands = 'flush',
): Promise<void> => outboxOf(inside).leave(inside, subject, pending);

/** Fetched by itself: an order on its way is what only the page after it waits for. */
export const expectChange = async (inside: StoreInside): Promise<void> =>
  (await import('./expect-change.ts')).expectChange(inside);
