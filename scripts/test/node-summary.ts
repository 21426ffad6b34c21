// A reporter for Node's test runner: the counts of the whole run as JSON, and nothing else.

import type { Counts } from './counts.ts';

interface SummaryEvent {
  readonly type: string;
  readonly data: {
    /** Absent in the summary of all files that `node --test` was given together. */
    readonly file?: string;
    readonly counts?: {
      readonly passed: number;
      readonly failed: number;
      readonly cancelled: number;
      readonly skipped: number;
      readonly todo: number;
    };
  };
}

/** A file that was started by itself has one summary, its own. */
const isAlone = !process.execArgv.includes('--test');

export default async function* nodeSummary(
  source: AsyncIterable<SummaryEvent>,
): AsyncGenerator<string> {
  for await (const { type, data } of source) {
    if (type !== 'test:summary' || data.counts === undefined) continue;
    if (data.file !== undefined && !isAlone) continue;
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    const counts: Counts = { passed, failed: failed + cancelled, skipped: skipped + todo };
    yield JSON.stringify(counts);
  }
}
