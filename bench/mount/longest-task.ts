import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time, in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const categories = ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'];

/**
 * Longest task of the page's main thread while `act` runs, in milliseconds of processor time, with the processor
 * slowed down by `slowdown`. From a trace, because `longtask` entries begin at 50 ms only.
 */
export async function longestTask(
  page: Page,
  slowdown: number,
  act: () => Promise<unknown>,
): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const finished = traceEvents(devtools);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await act();
  await devtools.send('Tracing.end');
  const events = await finished;
  await devtools.detach();
  return longestOf(events);
}

function traceEvents(devtools: CDPSession): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as readonly TraceEvent[]));
  });
  return new Promise((resolve) => devtools.once('Tracing.tracingComplete', () => resolve(events)));
}

function longestOf(events: readonly TraceEvent[]): number {
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = events.filter(
    (event) =>
      event.ph === 'X' && /(^|::)RunTask$/.test(event.name) && mainThreads.has(threadOf(event)),
  );
  if (tasks.length === 0)
    throw new Error('The trace has no tasks: this browser names them otherwise.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`;
}
