import type { DrainMeta, Row } from '../../../../../src/store/outbox/row.ts';
import { NO_DRAIN } from '../../../../../src/store/outbox/storage.ts';
import type { Decide } from '../../../../../src/store/outbox/storage.ts';
import type { Clock } from './clock.ts';
import { pauseOf } from './clock.ts';

/**
 * How a transaction fails: before anything is read; after everything was written, undoing it; after
 * it is complete, which the page is not told; or not at all, but the decision is made twice.
 */
export type StorageFault = 'before' | 'abort' | 'after' | 'twice' | 'quota';

/** What the tabs of a device keep together, without a database: fast, and it fails when told to. */
export interface Device {
  readonly faults: StorageFault[];
  readonly isThere: () => boolean;
  /** Whether a page has had to go on without it. */
  readonly hasFailed: () => boolean;
  rows(): readonly Row[];
  transact<Result>(subject: string, decide: Decide<Result>): Promise<Result>;
}

export const createDevice = (clock: Clock, chance: () => number): Device => {
  let rows: readonly Row[] = [];
  let meta: DrainMeta = NO_DRAIN;
  let last = 0;
  let isThere = false;
  let hasFailed = false;
  const device: Device = {
    faults: [],
    isThere: () => isThere,
    hasFailed: () => hasFailed,
    rows: () => rows,
    async transact(subject, decide) {
      await pauseOf(clock, chance() * 4);
      isThere = true;
      const fault = device.faults.shift();
      hasFailed ||= fault !== undefined && fault !== 'twice';
      if (fault === 'before') throw new DOMException('Connection lost', 'UnknownError');
      const mine = rows.filter((row) => row.subject === subject);
      if (fault === 'twice') decide(mine, meta);
      const { put = [], remove = [], ...change } = decide(mine, meta);
      if (fault === 'abort') throw new DOMException('', 'AbortError');
      if (fault === 'quota') throw new DOMException('', 'QuotaExceededError');
      const written = structuredClone(put).map((row): Row =>
        'seq' in row ? row : { ...row, seq: ++last },
      );
      rows = rows
        .filter(({ seq }) => !remove.includes(seq) && !written.some((row) => row.seq === seq))
        .concat(written)
        .sort((one, other) => one.seq - other.seq);
      meta = change.meta ?? meta;
      // The page may end before it hears that it is done.
      await pauseOf(clock, chance() * 4);
      if (fault === 'after') throw new DOMException('Connection lost', 'UnknownError');
      return change.result;
    },
  };
  return device;
};
