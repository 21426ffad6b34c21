import { connectionTo } from './database.ts';
import { idbStorage } from './idb-storage.ts';
import { memoryStorage } from './memory-storage.ts';
import type { DrainMeta, NewRow, Row } from './row.ts';
import type { Change, OutboxStorage } from './storage.ts';

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
  const known = new Map<string, readonly Row[]>();
  let meta: DrainMeta | undefined;
  let storage = missing ? memoryStorage() : idbStorage(connectionTo(name));
  if (missing) onVolatile(missing);

  const remember = (subject: string, rows: readonly Row[], change: Change<unknown>) => {
    const written = (change.put ?? []).filter((row): row is Row & NewRow => 'seq' in row);
    known.set(
      subject,
      rows
        .filter(({ seq }) => !change.remove?.includes(seq))
        .map((row) => written.find(({ seq }) => seq === row.seq) ?? row),
    );
    meta = change.meta ?? meta;
  };

  return {
    get durability() {
      return storage.durability;
    },
    async transact(subject, decide) {
      try {
        return await storage.transact(subject, (rows, drain) => {
          meta = drain;
          const change = decide(rows, drain);
          if (storage.durability === 'durable') remember(subject, rows, change);
          return change;
        });
      } catch (error) {
        if (storage.durability === 'volatile') throw error;
        storage = memoryStorage([...known.values()].flat(), meta);
        onVolatile((error as Error).name);
        return storage.transact(subject, decide);
      }
    },
  };
};
