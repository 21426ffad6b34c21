// Fetched where a device keeps nothing, or fails.
import { listenToPage } from '../listen-to-page.ts';
import { memoryStorage } from './memory-storage.ts';
import type { Known } from './memory-storage.ts';
import type { DrainMeta } from './row.ts';
import type { OutboxStorage } from './storage.ts';
import type { Watchers } from './watchers.ts';

/**
 * Keeps commands as long as the page lives, says so on `window`, and has the browser ask before the page
 * is closed while somebody waits.
 *
 * @param reason Why the device does not keep them.
 */
export const pageStorage = (
  known: ReadonlyMap<string, Known>,
  meta: DrainMeta | undefined,
  watchers: Watchers,
  reason: string | undefined,
): OutboxStorage => {
  listenToPage({
    beforeunload(event: Event) {
      if (!watchers.isEmpty()) event.preventDefault();
    },
  });
  globalThis.window?.dispatchEvent(
    new CustomEvent('laurel-storage-unavailable', { detail: { reason } }),
  );
  return memoryStorage(known, meta);
};
