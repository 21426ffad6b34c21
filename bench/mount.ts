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
const mountsPerRound = 9;
const warmUpCount = 100;
const mountBudget = 1.6;
/** Page loads of each kind. */
const loads = 7;
const slowdown = 4;
/** Most milliseconds above the hand-written element's longest task, by number of widgets. */
const taskBudgets = [
  { count: 1, budget: 20 },
  { count: 60, budget: 30 },
] as const;

type Kind = 'kit' | 'bare';
const tagOf: Readonly<Record<Kind, string>> = {
  kit: 'laurel-points-badge',
  bare: 'bare-badge',
};

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

/** Kit and opponent take turns, so that whatever else the machine does meets both alike. */
async function compareMounting(browser: Browser, server: BenchServer): Promise<boolean> {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const pairs = await inPage(browser, (kitPage) =>
      inPage(browser, async (barePage) => {
        await openReady(kitPage, server, 'kit', 1);
        await openReady(barePage, server, 'bare', 1);
        await mountTime(kitPage, 'kit', warmUpCount);
        await mountTime(barePage, 'bare', warmUpCount);
        return inTurn(
          mountsPerRound,
          () => mountTime(kitPage, 'kit', mountCount),
          () => mountTime(barePage, 'bare', mountCount),
        );
      }),
    );
    const ratio = median(pairs.map(({ kit, bare }) => kit / bare));
    console.log(`  ${medianWords(pairs)}: ${ratio.toFixed(2)}`);
    ratios.push(ratio);
  }
  const ratio = median(ratios);
  const verdict = ratio <= mountBudget ? 'within' : 'over';
  console.log(
    `mounting ${mountCount} badges: ${ratio.toFixed(2)} × hand-written, ${verdict} ${mountBudget}`,
  );
  return ratio <= mountBudget;
}

function mountTime(page: Page, kind: Kind, count: number): Promise<number> {
  return processorTime(page, () => page.evaluate(mountAll, { tag: tagOf[kind], count }));
}

async function compareTasks(browser: Browser, server: BenchServer): Promise<boolean> {
  let within = true;
  for (const { count, budget } of taskBudgets) {
    const pairs = await inTurn(
      loads,
      () => taskTime(browser, server, 'kit', count),
      () => taskTime(browser, server, 'bare', count),
    );
    const above = median(pairs.map(({ kit, bare }) => kit - bare));
    const verdict = above <= budget ? 'within' : 'over';
    const badges = count === 1 ? '1 badge' : `${count} badges`;
    console.log(
      `longest task, ${badges}, ${slowdown} × slower: ${medianWords(pairs)}: ${above.toFixed(0)} ms above, ${verdict} ${budget}`,
    );
    within &&= above <= budget;
  }
  return within;
}

function taskTime(
  browser: Browser,
  server: BenchServer,
  kind: Kind,
  count: number,
): Promise<number> {
  return inPage(browser, (page) =>
    longestTask(page, slowdown, () => openReady(page, server, kind, count)),
  );
}

interface Pair {
  readonly kit: number;
  readonly bare: number;
}

async function inTurn(
  times: number,
  kit: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let nth = 0; nth < times; nth += 1) pairs.push({ kit: await kit(), bare: await bare() });
  return pairs;
}

function medianWords(pairs: readonly Pair[]): string {
  const kit = median(pairs.map((pair) => pair.kit));
  const bare = median(pairs.map((pair) => pair.bare));
  return `${kit.toFixed(0)} ms against ${bare.toFixed(0)} ms`;
}

async function openReady(
  page: Page,
  server: BenchServer,
  kind: Kind,
  count: number,
): Promise<void> {
  await page.goto(`${server.address}/${kind}-${count}.html`);
  await page.waitForFunction(
    (name) =>
      [...document.querySelectorAll(name)].every(({ shadowRoot }) =>
        /\d/.test(shadowRoot?.textContent ?? ''),
      ),
    tagOf[kind],
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
