import type { Settled } from '../store.ts';
import type { Row } from './row.ts';
import { settledOf } from './view.ts';

interface Watcher {
  readonly subject: string;
  readonly settled: Promise<Settled>;
  readonly settle: (end: Settled) => void;
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

const watcherOf = (subject: string): Watcher => {
  let settle: Watcher['settle'] = () => {};
  const settled = new Promise<Settled>((resolve) => {
    settle = resolve;
  });
  return { subject, settled, settle };
};

export const createWatchers = (): Watchers => {
  const watchers = new Map<string, Watcher>();
  const settle = (id: string, end: Settled) => {
    watchers.get(id)?.settle(end);
    watchers.delete(id);
  };
  return {
    isEmpty: () => !watchers.size,
    watch(id, subject) {
      const watcher = watchers.get(id) ?? watcherOf(subject);
      watchers.set(id, watcher);
      return watcher.settled;
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
