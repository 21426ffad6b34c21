import { tell } from '../kept.ts';
import { uuid } from '../uuid.ts';
import { idbStorage } from './idb-storage.ts';
import { memoryStorage } from './memory-storage.ts';
import type { DrainMeta, Row } from './row.ts';
import type { Change, OutboxStorage } from './storage.ts';

const whatIsMissing = (): string | undefined => {
  try {
    // A frame whose storage is blocked throws already when it looks.
    return globalThis.indexedDB ? (navigator.locks ? undefined : 'web-locks') : 'indexed-db';
  } catch {
    return 'indexed-db';
  }
};

/** What a device last kept of a subject: what was there, and what was then changed. */
interface Known extends Pick<Change<never>, 'put' | 'remove'> {
  readonly rows: readonly Row[];
}

/**
 * Opens what keeps the commands of one API: the device where it can, else the page. When the device
 * fails in the middle, the page goes on with what was known, under the same keys.
 *
 * @param onVolatile Told why commands live no longer than the page.
 */
export const openStorage = (name: string, onVolatile: (reason: string) => void): OutboxStorage => {
  const missing = whatIsMissing();
  const known = new Map<string, Known>();
  let meta: DrainMeta | undefined;
  let storage: OutboxStorage = missing ? memoryStorage() : idbStorage(name);
  if (missing) onVolatile(missing);

  return {
    get durability() {
      return storage.durability;
    },
    async transact(subject, decide) {
      const mine = storage;
      if (mine.durability === 'volatile') return mine.transact(subject, decide);
      let after: Known = { rows: [] };
      try {
        const result = await mine.transact(subject, (rows, drain) => {
          const change = decide(rows, drain);
          const { put, remove } = change;
          known.set(subject, { rows });
          after = { rows, put, remove };
          meta = change.meta ?? drain;
          return change;
        });
        known.set(subject, after);
        // Has other tabs look.
        if (after.put?.length || after.remove?.length) tell(name, uuid());
        if (mine === storage) return result;
      } catch (error) {
        if (mine === storage) {
          const latest = memoryStorage(
            [...known.values()].flatMap(({ rows }) => rows),
            meta,
          );
          for (const [whose, change] of known)
            void latest.transact(whose, () => ({ ...change, result: undefined }));
          storage = latest;
          onVolatile((error as Error).name);
        }
      }
      // What was decided while the device failed holds for the page as well, under the same keys.
      return storage.transact(subject, decide);
    },
  };
};
