import type { StoreInside } from './inside.ts';

/** The part of a store that is fetched when it is first used. */
export { readActivity } from './read-activity.ts';
export { dismiss, sendCommand } from './send-command.ts';

/** Fetched by itself: an order on its way is what only the page after it waits for. */
export const expectChange = async (inside: StoreInside): Promise<void> =>
  (await import('./expect-change.ts')).expectChange(inside);
