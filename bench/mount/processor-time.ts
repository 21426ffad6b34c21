import type { Page } from 'playwright-core';

/**
 * Milliseconds the page's main thread had a processor while `act` ran. Unlike the time on the clock it hardly
 * changes when other programs want the processor, too.
 */
export async function processorTime(page: Page, act: () => Promise<unknown>): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const now = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value;
    if (seconds === undefined) throw new Error('This browser does not say its ThreadTime.');
    return seconds * 1000;
  };
  const before = await now();
  await act();
  const after = await now();
  await devtools.detach();
  return after - before;
}
