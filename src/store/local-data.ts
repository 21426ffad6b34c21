// Fetched when somebody asks what this device keeps of them.
import { recorderOf } from './events/recorder.ts';
import type { StoreInside } from './inside.ts';
import { forgetMarks } from './forget-marks.ts';
import { isKept, keptName, tell } from './kept.ts';
import { connectionTo } from './outbox/database.ts';
import type { LocalData } from './store.ts';
import { forgetProgress } from './survey-progress.ts';
import { uuid } from './uuid.ts';
import { visitorOf } from './visitor-of.ts';

const NOTHING: LocalData = { commands: [], documents: undefined, events: [] };

/** What this device keeps of the visitor who is there now. */
export const exportLocal = async ({ store }: StoreInside): Promise<LocalData> => {
  if (!(await isKept(store.key))) return NOTHING;
  const subject = visitorOf(store);
  if (subject === undefined) return NOTHING;
  return connectionTo(keptName(store.key)).use(async (database) => {
    const transaction = database.transaction(['outbox', 'cache', 'events']);
    const [rows, documents, events] = await Promise.all([
      transaction.objectStore('outbox').index('subject').getAll(subject),
      transaction.objectStore('cache').get('last'),
      transaction.objectStore('events').getAll(),
      transaction.done,
    ]);
    return {
      commands: rows.map((row) => ({ ...row, command: JSON.parse(row.command) as unknown })),
      documents,
      events: events.filter((event) => event.subject === subject).map((event) => ({ ...event })),
    };
  });
};

/** Erases what this device keeps, of whomever it is. */
export const eraseLocal = async (inside: StoreInside): Promise<void> => {
  recorderOf(inside).forget();
  forgetMarks();
  const { store } = inside;
  forgetProgress(store.key);
  if (!(await isKept(store.key))) return;
  await connectionTo(keptName(store.key)).use(async (database) => {
    const names = ['outbox', 'cache', 'events', 'meta'] as const;
    const transaction = database.transaction(names, 'readwrite');
    await Promise.all([
      ...names.map((name) => transaction.objectStore(name).clear()),
      transaction.done,
    ]);
  });
  // Other tabs have their own copies.
  tell(keptName(store.key), uuid());
};
