import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { limited } from '../../client/limited.ts';
import type { EventRow } from '../events/ring.ts';
import type { DrainMeta, Row } from './row.ts';

/** What the kit keeps on a device, one database for each API. */
export interface LaurelSchema extends DBSchema {
  outbox: { key: number; value: Row; indexes: { subject: string } };
  meta: { key: string; value: DrainMeta };
  cache: { key: string; value: unknown };
  events: { key: string; value: EventRow };
}

export type LaurelDatabase = IDBPDatabase<LaurelSchema>;

/** How long opening, and any transaction, may take in ms: a frozen page may block them for ever. */
const OPENING = 4_000;
const TRANSACTION = 5_000;

/** A connection that is opened when it is needed, and anew after it broke. */
export interface Connection {
  /**
   * Runs a transaction; once more on a new connection when the first one broke. So it may run twice.
   *
   * @throws what storage said, or DOMException `TimeoutError`.
   */
  use<Result>(work: (database: LaurelDatabase) => Promise<Result>): Promise<Result>;
}

const open = (name: string, onClose: () => void, version?: number): Promise<LaurelDatabase> =>
  openDB<LaurelSchema>(name, version, {
    // Only ever adds: what another build has kept stays.
    upgrade(database, from) {
      database.createObjectStore('events', { keyPath: 'id' });
      if (from) return;
      database
        .createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
        .createIndex('subject', 'subject');
      database.createObjectStore('meta');
      database.createObjectStore('cache');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClose();
    },
    terminated: onClose,
  });

const connections = new Map<string, Connection>();

/** The one connection of this page to a database. */
export const connectionTo = (name: string): Connection => {
  const connection = connections.get(name) ?? connect(name);
  connections.set(name, connection);
  return connection;
};

const connect = (name: string): Connection => {
  let opening: Promise<LaurelDatabase> | undefined;
  const drop = () => {
    opening = undefined;
  };
  const database = (): Promise<LaurelDatabase> => {
    if (!opening) {
      const mine = open(name, drop, 2).catch((error: unknown) => {
        // A newer build of the kit was here: its database holds what ours does.
        if ((error as Error).name === 'VersionError') return open(name, drop);
        throw error;
      });
      opening = mine;
      // One that opens after nobody waits any more would hold up the upgrades of other tabs.
      void mine.then(
        (opened) => opening !== mine && opened.close(),
        () => opening === mine && drop(),
      );
    }
    return opening;
  };
  const once = async <Result>(
    work: (opened: LaurelDatabase) => Promise<Result>,
  ): Promise<Result> => {
    try {
      const opened = await limited(database, OPENING);
      return await limited(() => work(opened), TRANSACTION);
    } catch (error) {
      // The connection is as good as before: others are about to use it.
      if (!/QuotaExceeded|DataClone/.test((error as Error).name)) drop();
      throw error;
    }
  };
  return {
    use: (work) =>
      once(work).catch((error: unknown) => {
        // Neither changes by trying again.
        if (/QuotaExceeded|DataClone|Timeout/.test((error as Error).name)) throw error;
        return once(work);
      }),
  };
};
