import type { IDBPObjectStore } from 'idb';
import { connectionTo } from '../outbox/database.ts';
import type { LaurelSchema } from '../outbox/database.ts';
import { uuid } from '../uuid.ts';
import { isCounter, isYoung, MOST_EVENTS, ringOf, sealed } from './ring.ts';
import type { EventRow } from './ring.ts';

type Events<Mode extends IDBTransactionMode> = IDBPObjectStore<
  LaurelSchema,
  'events'[],
  'events',
  Mode
>;

/** Where events are kept until the server has them. Whatever it is asked may fail. */
export interface EventStorage {
  /** Adds one, and drops what is too old or too many. */
  add(row: EventRow): Promise<void>;
  /** Those of a subject, oldest first. */
  of(subject: string): Promise<readonly EventRow[]>;
  /** Has only young ones of this subject stay. */
  tidy(subject: string): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

/** Keeps events in the database of an API, beside its commands. */
export const eventStorage = (name: string): EventStorage => {
  const ask = <Mode extends 'readonly' | 'readwrite', Result>(
    mode: Mode,
    work: (events: Events<Mode>) => Promise<Result>,
  ): Promise<Result> =>
    connectionTo(name).use(async (database) => {
      const transaction = database.transaction(['events'], mode, { durability: 'relaxed' });
      const [result] = await Promise.all([
        work(transaction.objectStore('events')),
        transaction.done,
      ]);
      return result;
    });

  /** Makes of what is kept what shall be. */
  const change = async (
    events: Events<'readwrite'>,
    decide: (rows: readonly EventRow[]) => readonly EventRow[],
  ): Promise<void> => {
    const held = await events.getAll();
    const kept = decide(held);
    await Promise.all([
      ...held.filter((row) => !kept.includes(row)).map(({ id }) => events.delete(id)),
      ...kept.filter((row) => !held.includes(row)).map((row) => events.put(row)),
    ]);
  };

  const tidy: EventStorage['tidy'] = (subject) =>
    ask('readwrite', (events) =>
      change(events, (rows) =>
        rows.filter((row) => row.subject === subject && isYoung(row, Date.now())),
      ),
    );

  const theirs = async (subject: string): Promise<EventRow[]> => {
    const rows = await ask('readonly', (events) => events.getAll());
    return rows.filter((row) => row.subject === subject && isYoung(row, Date.now()));
  };

  return {
    tidy,
    add: (row) =>
      ask('readwrite', async (events) => {
        await events.put(row);
        if ((await events.count()) > MOST_EVENTS)
          await change(events, (rows) => ringOf(rows, Date.now()));
      }),
    async of(subject) {
      let rows = await theirs(subject);
      if (rows.some(isCounter)) {
        await ask('readwrite', (events) => change(events, (held) => sealed(held, uuid())));
        rows = await theirs(subject);
      }
      return rows.toSorted((one, other) => one.at - other.at);
    },
    remove: (ids) =>
      ask('readwrite', async (events) => {
        await Promise.all(ids.map((id) => events.delete(id)));
      }),
    clear: () => ask('readwrite', (events) => events.clear()),
  };
};
