import { patienceOf } from '../../client/command-kinds.ts';
import { connectionTo } from './database.ts';
import type { Row } from './row.ts';
import { commandOf } from './step.ts';
import { NO_DRAIN } from './storage.ts';
import type { OutboxStorage } from './storage.ts';

/** Whether this build can make anything of a row; one that it cannot must stop no other. */
const isRow = (row: Row): boolean => {
  try {
    return row.v === 1 && typeof row.state === 'string' && patienceOf(commandOf(row)) > 0;
  } catch {
    return false;
  }
};

/** Keeps commands in IndexedDB. A transaction counts when it is complete, not when a request is. */
export const idbStorage = (name: string): OutboxStorage => {
  const connection = connectionTo(name);
  const transact: OutboxStorage['transact'] = (subject, decide) =>
    connection.use(async (database) => {
      const transaction = database.transaction(['outbox', 'meta'], 'readwrite', {
        durability: 'strict',
      });
      try {
        const outbox = transaction.objectStore('outbox');
        const meta = transaction.objectStore('meta');
        const [rows, drain] = await Promise.all([
          outbox.index('subject').getAll(subject),
          meta.get('drain'),
        ]);
        // What another build has written is neither read nor touched.
        const change = decide(rows.filter(isRow), drain ?? NO_DRAIN);
        await Promise.all([
          // Also one that throws at once must not leave the others alone.
          ...(change.put ?? []).map(async (row) => outbox.put(row as Row)),
          ...(change.remove ?? []).map((seq) => outbox.delete(seq)),
          change.meta && meta.put(change.meta, 'drain'),
          transaction.done,
        ]);
        return change.result;
      } catch (error) {
        transaction.done.catch(() => {});
        try {
          transaction.abort();
        } catch {
          // It is undone already.
        }
        throw error;
      }
    });
  return {
    durability: 'durable',
    transact: (subject, decide) =>
      transact(subject, decide).catch(async (error: unknown) => {
        if ((error as Error).name !== 'QuotaExceededError') throw error;
        // What somebody asked for is worth more than what can be read again, or was counted.
        await (await import('../clear-rest.ts')).clearRest(name);
        return transact(subject, decide);
      }),
  };
};
