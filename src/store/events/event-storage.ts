import type { IDBPObjectStore } from 'idb';
import { uuid } from '../uuid.ts';
import { connectionTo } from '../outbox/database.ts';
import type { LaurelSchema } from '../outbox/database.ts';
import { MOST_EVENTS, ringOf } from './ring.ts';
import type { EventRow } from './ring.ts';

type Events = IDBPObjectStore<LaurelSchema, 'events'[], 'events', 'readwrite'>;

/** Where events are kept until the server has them. Whatever it is asked may fail. */
export interface EventStorage {
  /** Adds one, and drops what is too old or too many. */
  add(row: EventRow, now: number): Promise<void>;
  /** Those of a subject, oldest first; those of everybody else go. */
  of(subject: string, now: number): Promise<readonly EventRow[]>;
  remove(rows: readonly EventRow[]): Promise<void>;
  clear(): Promise<void>;
}

/** Keeps events in the database of an API, beside its commands. */
export const eventStorage = (name: string): EventStorage => {
  const ask = <Result>(work: (events: Events) => Promise<Result>): Promise<Result> =>
    connectionTo(name).use(async (database) => {
      const transaction = database.transaction(['events'], 'readwrite', { durability: 'relaxed' });
      const [result] = await Promise.all([
        work(transaction.objectStore('events')),
        transaction.done,
      ]);
      return result;
    });

  /** Has the database hold these of what it holds, and nothing else. */
  const keep = async (
    events: Events,
    held: readonly EventRow[],
    kept: readonly EventRow[],
  ): Promise<void> => {
    await Promise.all([
      ...held.filter((row) => !kept.includes(row)).map(({ id }) => events.delete(id)),
      ...kept.filter((row) => !held.includes(row)).map((row) => events.put(row)),
    ]);
  };

  return {
    add: (row, now) =>
      ask(async (events) => {
        await events.put(row);
        if ((await events.count()) <= MOST_EVENTS) return;
        const held = await events.getAll();
        await keep(events, held, ringOf(held, now, uuid()));
      }),
    of: (subject, now) =>
      ask(async (events) => {
        const held = await events.getAll();
        const theirs = held.filter((row) => row.subject === subject);
        const kept = ringOf(theirs, now, uuid());
        await keep(events, held, kept);
        return kept;
      }),
    remove: (rows) =>
      ask(async (events) => void (await Promise.all(rows.map(({ id }) => events.delete(id))))),
    clear: () => ask((events) => events.clear()),
  };
};
