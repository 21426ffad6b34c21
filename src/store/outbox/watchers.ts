import type { Settled } from '../store.ts';
import type { Row } from './row.ts';
import { settledOf } from './view.ts';

interface Watcher extends PromiseWithResolvers<Settled> {
  readonly subject: string;
}

/** Those on this page who wait for the ends of commands. */
export interface Watchers {
  isEmpty(): boolean;
  /** Waits for a command of a subject; all who do get the same promise. */
  watch(id: string, subject: string): Promise<Settled>;
  /** Tells how a command ended; once. */
  settle(id: string, end: Settled): void;
  /** Tells how each of these ended that has. */
  tell(rows: readonly Row[]): void;
  /** Commands of a subject that somebody waits for and that are not among these. */
  missing(subject: string, rows: readonly Row[]): readonly string[];
}

export const createWatchers = (): Watchers => {
  const watchers = new Map<string, Watcher>();
  const settle = (id: string, end: Settled) => {
    watchers.get(id)?.resolve(end);
    watchers.delete(id);
  };
  return {
    isEmpty: () => !watchers.size,
    watch(id, subject) {
      const watcher = watchers.get(id) ?? { ...Promise.withResolvers<Settled>(), subject };
      watchers.set(id, watcher);
      return watcher.promise;
    },
    settle,
    tell(rows) {
      for (const row of rows) {
        const end = settledOf(row);
        if (end) settle(row.id, end);
      }
    },
    missing: (subject, rows) =>
      [...watchers]
        .filter(
          ([id, watcher]) => watcher.subject === subject && rows.every((row) => row.id !== id),
        )
        .map(([id]) => id),
  };
};
