// The machine and the versions a figure was measured with: a figure without them says nothing.

import { cpus, totalmem } from 'node:os';

/** One line for the head of a report. */
export function describeMachine(browserVersion?: string): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 1e9);
  const browser = browserVersion === undefined ? '' : `, Chromium ${browserVersion}`;
  return `${processors.length} × ${model}, ${memory} GB, ${process.platform}, Node ${process.version}${browser}`;
}

/** The middle one of an odd number of figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('No figures to take the median of.');
  return middle;
}
