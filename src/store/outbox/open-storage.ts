import { connectionTo } from './database.ts';
import { idbStorage } from './idb-storage.ts';
import { memoryStorage } from './memory-storage.ts';
import type { DrainMeta, NewRow, Row } from './row.ts';
import type { OutboxStorage } from './storage.ts';

const whatIsMissing = (): string | undefined => {
  try {
    // A frame whose storage is blocked throws already when it looks.
    return globalThis.indexedDB ? (navigator.locks ? undefined : 'web-locks') : 'indexed-db';
  } catch {
    return 'indexed-db';
  }
};

/**
 * Opens what keeps the commands of one API: the device where it can, else the page. When the device
 * fails in the middle, the page goes on with what was known, under the same keys.
 *
 * @param onVolatile Told why commands live no longer than the page.
 */
export const openStorage = (name: string, onVolatile: (reason: string) => void): OutboxStorage => {
  const missing = whatIsMissing();
  const known = new Map<string, readonly (Row | NewRow)[]>();
  let meta: DrainMeta | undefined;
  let storage = missing ? memoryStorage() : idbStorage(connectionTo(name));
  if (missing) onVolatile(missing);

  return {
    get durability() {
      return storage.durability;
    },
    async transact(subject, decide) {
      const mine = storage;
      if (mine.durability === 'volatile') return mine.transact(subject, decide);
      let after: readonly (Row | NewRow)[] = [];
      try {
        const result = await mine.transact(subject, (rows, drain) => {
          const change = decide(rows, drain);
          const { put = [], remove = [] } = change;
          const isNew = (row: Row | NewRow) => !rows.some(({ id }) => id === row.id);
          after = rows
            .filter(({ seq }) => !remove.includes(seq))
            .map((row) => put.find(({ id }) => id === row.id) ?? row);
          after = [...after, ...put.filter(isNew)];
          known.set(subject, rows);
          meta = change.meta ?? drain;
          return change;
        });
        known.set(subject, after);
        if (mine === storage) return result;
      } catch (error) {
        if (mine === storage) {
          storage = memoryStorage([...known.values()].flat(), meta);
          onVolatile((error as Error).name);
        }
      }
      // What was decided while the device failed holds for the page as well, under the same keys.
      return storage.transact(subject, decide);
    },
  };
};
