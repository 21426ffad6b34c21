import type { DrainMeta, Row } from './row.ts';
import { NO_DRAIN } from './storage.ts';
import type { OutboxStorage } from './storage.ts';

/** Keeps commands as long as the page lives. */
export const memoryStorage = (
  first: readonly Row[] = [],
  meta: DrainMeta = NO_DRAIN,
): OutboxStorage => {
  let rows = first;
  let last = Math.max(0, ...rows.map(({ seq }) => seq));
  return {
    durability: 'volatile',
    async transact(subject, decide) {
      const change = decide(
        rows.filter((row) => row.subject === subject),
        meta,
      );
      const { put = [], remove = [] } = change;
      const written = put.map((row): Row => ('seq' in row ? row : { ...row, seq: ++last }));
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
