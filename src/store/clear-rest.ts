import { connectionTo } from './outbox/database.ts';

/** Erases from a database what was read of the API, and events: all but commands. */
export const clearRest = (name: string): Promise<void> =>
  connectionTo(name).use(async (database) => {
    const transaction = database.transaction(['cache', 'events'], 'readwrite');
    await Promise.all([
      transaction.objectStore('cache').clear(),
      transaction.objectStore('events').clear(),
      transaction.done,
    ]);
  });
