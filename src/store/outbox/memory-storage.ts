import type { DrainMeta, NewRow, Row } from './row.ts';
import { NO_DRAIN } from './storage.ts';
import type { OutboxStorage } from './storage.ts';

/** Keeps commands as long as the page lives. */
export const memoryStorage = (
  first: readonly (Row | NewRow)[] = [],
  meta: DrainMeta = NO_DRAIN,
): OutboxStorage => {
  let last = Math.max(0, ...first.map((row) => ('seq' in row ? row.seq : 0)));
  const placed = (row: Row | NewRow): Row => ('seq' in row ? row : { ...row, seq: ++last });
  let rows = first.map(placed);
  return {
    durability: 'volatile',
    async transact(subject, decide) {
      const change = decide(
        rows.filter((row) => row.subject === subject),
        meta,
      );
      const { put = [], remove = [] } = change;
      const written = put.map(placed);
      rows = [
        ...rows.filter(
          ({ seq }) => !remove.includes(seq) && !written.some((row) => row.seq === seq),
        ),
        ...written,
      ].sort((one, other) => one.seq - other.seq);
      meta = change.meta ?? meta;
      return change.result;
    },
  };
};
