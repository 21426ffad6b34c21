import type { DrainMeta, NewRow, Row } from './row.ts';
import { NO_DRAIN } from './storage.ts';
import type { OutboxStorage } from './storage.ts';

/** Keeps commands as long as the page lives. */
export const memoryStorage = (
  first: readonly (Row | NewRow)[] = [],
  meta: DrainMeta = NO_DRAIN,
): OutboxStorage => {
  let last = Math.max(0, ...first.map((row) => ('seq' in row ? row.seq : 0)));
  const all = new Map<number, Row>();
  const write = (row: Row | NewRow): void => {
    const seq = 'seq' in row ? row.seq : ++last;
    all.set(seq, { ...row, seq });
  };
  first.forEach(write);
  return {
    durability: 'volatile',
    async transact(subject, decide) {
      const rows = [...all.values()].filter((row) => row.subject === subject);
      const change = decide(rows, meta);
      for (const seq of change.remove ?? []) all.delete(seq);
      change.put?.forEach(write);
      meta = change.meta ?? meta;
      return change.result;
    },
  };
};
