// node bench/mount.ts
//
// What a badge costs the page's main thread, against an element written by hand for the same DOM, in the same run
// and browser: mounting 1,000 of them, and the longest task while a page with them loads on a slow phone.

import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/browsers/find.ts';
import { describeMachine, median } from './machine.ts';
import { mountAll, takeMould } from './mount/in-page.ts';
import { longestTask } from './mount/longest-task.ts';
import {
  bareBadgeModule,
  bareModule,
  barePage,
  kitModule,
  kitPage,
  type BadgeMould,
} from './mount/pages.ts';
import { processorTime } from './mount/processor-time.ts';
import { startServer, type BenchServer } from './mount/server.ts';

const rounds = 3;
const mountCount = 1000;
const mountsPerRound = 7;
const mountBudget = 1.6;
const slowdown = 4;
/** Most milliseconds above the hand-written element's longest task, by number of widgets. */
const taskBudgets = [
  { count: 1, budget: 20 },
  { count: 60, budget: 30 },
] as const;

const found = await findBrowser('chromium');
if (found?.engine !== 'chromium')
  throw new Error('Chromium is needed; `npm test` says how to get it.');
const server = await startServer();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: ['--no-sandbox'],
});
try {
  console.log(describeMachine(browser.version()));
  await preparePages(browser, server);
  const mounted = await compareMounting(browser, server);
  const tasks = await compareTasks(browser, server);
  if (!mounted || !tasks) process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}

async function preparePages(browser: Browser, server: BenchServer): Promise<void> {
  server.page('/kit.js', kitModule);
  server.page('/bare.js', bareModule);
  for (const count of [1, 60]) {
    server.page(`/kit-${count}.html`, kitPage(count));
    server.page(`/bare-${count}.html`, barePage(count));
  }
  const mould = await inPage(browser, async (page): Promise<BadgeMould> => {
    await openReady(page, server, 'kit', 1);
    return page.evaluate(takeMould);
  });
  server.page('/bare-badge.js', bareBadgeModule(mould));
}

async function compareMounting(browser: Browser, server: BenchServer): Promise<boolean> {
  const results: { readonly kit: number; readonly bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const kit = await mountTime(browser, server, 'kit');
    const bare = await mountTime(browser, server, 'bare');
    results.push({ kit, bare });
  }
  const ratio = median(results.map(({ kit, bare }) => kit / bare));
  for (const { kit, bare } of results) {
    console.log(`  ${kit.toFixed(0)} ms against ${bare.toFixed(0)} ms: ${(kit / bare).toFixed(2)}`);
  }
  const verdict = ratio <= mountBudget ? 'within' : 'over';
  console.log(
    `mounting ${mountCount} badges: ${ratio.toFixed(2)} × hand-written, ${verdict} ${mountBudget}`,
  );
  return ratio <= mountBudget;
}

function mountTime(browser: Browser, server: BenchServer, kind: 'kit' | 'bare'): Promise<number> {
  const tag = kind === 'kit' ? 'laurel-points-badge' : 'bare-badge';
  return inPage(browser, async (page) => {
    await openReady(page, server, kind, 1);
    await page.evaluate(mountAll, { tag, count: 100 });
    const times: number[] = [];
    for (let nth = 0; nth < mountsPerRound; nth += 1) {
      times.push(
        await processorTime(page, () => page.evaluate(mountAll, { tag, count: mountCount })),
      );
    }
    // The least disturbed one: what else runs on the machine only ever adds.
    return Math.min(...times);
  });
}

async function compareTasks(browser: Browser, server: BenchServer): Promise<boolean> {
  let within = true;
  for (const { count, budget } of taskBudgets) {
    const kit = await taskTime(browser, server, 'kit', count);
    const bare = await taskTime(browser, server, 'bare', count);
    const above = kit - bare;
    const verdict = above <= budget ? 'within' : 'over';
    console.log(
      `longest task, ${count} badge${count === 1 ? '' : 's'}, ${slowdown} × slower: ${kit.toFixed(0)} ms against ${bare.toFixed(0)} ms: ${above.toFixed(0)} ms above, ${verdict} ${budget}`,
    );
    within &&= above <= budget;
  }
  return within;
}

async function taskTime(
  browser: Browser,
  server: BenchServer,
  kind: 'kit' | 'bare',
  count: number,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(
      await inPage(browser, (page) =>
        longestTask(page, slowdown, () => openReady(page, server, kind, count)),
      ),
    );
  }
  return median(times);
}

async function openReady(
  page: Page,
  server: BenchServer,
  kind: 'kit' | 'bare',
  count: number,
): Promise<void> {
  await page.goto(`${server.address}/${kind}-${count}.html`);
  const tag = kind === 'kit' ? 'laurel-points-badge' : 'bare-badge';
  await page.waitForFunction(
    (name) =>
      [...document.querySelectorAll(name)].every(({ shadowRoot }) =>
        /\d/.test(shadowRoot?.textContent ?? ''),
      ),
    tag,
    { polling: 100 },
  );
}

async function inPage<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
  });
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}
