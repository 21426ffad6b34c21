// A reporter for `node --test`: the counts of the whole run as JSON, and nothing else.

import type { Counts } from './counts.ts';

interface SummaryEvent {
  readonly type: string;
  readonly data: {
    /** Absent in the summary of all files together. */
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

export default async function* nodeSummary(
  source: AsyncIterable<SummaryEvent>,
): AsyncGenerator<string> {
  for await (const { type, data } of source) {
    if (type !== 'test:summary' || data.file !== undefined || data.counts === undefined) continue;
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    const counts: Counts = { passed, failed: failed + cancelled, skipped: skipped + todo };
    yield JSON.stringify(counts);
  }
}
