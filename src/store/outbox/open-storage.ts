import { tell } from '../kept.ts';
import { uuid } from '../uuid.ts';
import { beginNewLog } from './begin-new-log.ts';
import { idbStorage } from './idb-storage.ts';
import type { Known } from './memory-storage.ts';
import type { DrainMeta } from './row.ts';
import type { OutboxStorage } from './storage.ts';
import type { Watchers } from './watchers.ts';

/** Readies what the device keeps; says what it has not. */
const readyDevice = (): string | undefined => {
  try {
    if (!globalThis.indexedDB) return 'indexed-db';
    if (!navigator.locks) return 'web-locks';
    beginNewLog();
    return undefined;
  } catch {
    // A frame whose storage is blocked throws when it looks, or opens.
    return 'indexed-db';
  }
};

/**
 * Opens what keeps the commands of one API: the device where it can, else the page. When the device
 * fails in the middle, the page goes on with what was known, under the same keys.
 */
export const openStorage = (name: string, watchers: Watchers): OutboxStorage => {
  const known = new Map<string, Known>();
  let meta: DrainMeta | undefined;
  let reason = readyDevice();
  let device = reason ? undefined : idbStorage(name);
  let page: Promise<OutboxStorage> | undefined;

  const pageStorage = (): Promise<OutboxStorage> =>
    (page ??= import('./page-storage.ts')
      .then(({ pageStorage }) => pageStorage(known, meta, watchers, reason))
      .catch((error: unknown) => {
        page = undefined;
        throw error;
      }));

  // Fetched while there is a network; whoever needs it and cannot get it is told.
  if (reason) pageStorage().catch(() => undefined);

  return {
    get durability() {
      return device ? 'durable' : 'volatile';
    },
    async transact(subject, decide) {
      const mine = device;
      if (mine)
        try {
          let after: Known = { rows: [] };
          const result = await mine.transact(subject, (rows, drain) => {
            const change = decide(rows, drain);
            const { put, remove } = change;
            after = { rows, put, remove };
            if (mine === device) {
              known.set(subject, { rows });
              meta = change.meta ?? drain;
            }
            return change;
          });
          if (mine === device) {
            known.set(subject, after);
            // Has other tabs look.
            if (after.put?.length || after.remove?.length) tell(name, uuid());
            return result;
          }
        } catch (error) {
          device = undefined;
          reason ??= (error as Error).name;
        }
      // What was decided while the device failed holds for the page as well, under the same keys.
      return (await pageStorage()).transact(subject, decide);
    },
  };
};
