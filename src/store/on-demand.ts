import type { StoreInside } from './inside.ts';
import { outboxOf } from './outbox/outbox.ts';
import type { PendingCommands, Sent, StoreCommand } from './store.ts';

/** The part of a store that is fetched when it is first used. */
export { readActivity } from './read-activity.ts';

/**
 * Takes a command, and sends it as soon and as often as it takes.
 *
 * @throws ClientFailure `unsupported`, `invalid-command`, `command-too-large`, `outbox-full`,
 *   `visitor-unknown`.
 */
export const sendCommand = (inside: StoreInside, command: StoreCommand): Promise<Sent> =>
  outboxOf(inside).take(inside, command);

/** Forgets a command that has ended. */
export const dismiss = (inside: StoreInside, id: string): Promise<void> =>
  outboxOf(inside).dismiss(inside, id);

/** Shows and sends what is kept of the visitor. */
export const wake = (inside: StoreInside): Promise<void> => outboxOf(inside).wake(inside);

/** Leaves nothing of a visitor on the device, or only what is still to be sent. */
export const leave = (
  inside: StoreInside,
  subject: string,
  pending: PendingCommands = 'flush',
): Promise<void> => outboxOf(inside).leave(inside, subject, pending);

/** Fetched by itself: an order on its way is what only the page after it waits for. */
export const expectChange = async (inside: StoreInside): Promise<void> =>
  (await import('./expect-change.ts')).expectChange(inside);
