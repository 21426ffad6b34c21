import type { DrainMeta, NewRow, Row } from './row.ts';
import { NO_DRAIN } from './storage.ts';
import type { Change, OutboxStorage } from './storage.ts';

/** What a device last kept of a subject: what was there, and what was then changed. */
export interface Known extends Pick<Change<never>, 'put' | 'remove'> {
  readonly rows: readonly Row[];
}

/** Keeps commands as long as the page lives, and goes on from what a device kept, by subject. */
export const memoryStorage = (
  known: ReadonlyMap<string, Known> = new Map(),
  meta: DrainMeta = NO_DRAIN,
): OutboxStorage => {
  const all = new Map<number, Row>();
  let last = 0;
  const write = (row: Row | NewRow): void => {
    const seq = 'seq' in row ? row.seq : last + 1;
    last = Math.max(last, seq);
    all.set(seq, { ...row, seq });
  };
  const change = ({ put, remove }: Pick<Known, 'put' | 'remove'>): void => {
    for (const seq of remove ?? []) all.delete(seq);
    put?.forEach(write);
  };
  for (const { rows } of known.values()) rows.forEach(write);
  for (const one of known.values()) change(one);
  return {
    durability: 'volatile',
    async transact(subject, decide) {
      const rows = [...all.values()].filter((row) => row.subject === subject);
      const decided = decide(rows, meta);
      change(decided);
      meta = decided.meta ?? meta;
      return decided.result;
    },
  };
};
