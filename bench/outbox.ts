// node bench/outbox.ts
//
// How fast what waits in several tabs is delivered once the network is back, and whether any of it is sent twice; how
// soon a command is known to be kept; how soon all tabs show it.

import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../scripts/browsers/find.ts';
import type { StoreCommand } from '../src/store/index.ts';
import { ACTION, REWARD } from '../test/kill/support/programme.ts';
import { describeMachine } from './machine.ts';
import { startShop, type BenchShop } from './outbox/shop.ts';
import { openTabs, sendAll, sendOne, untilCalm, watchForPending } from './outbox/tabs.ts';

const WRITERS = 5;
const ROWS_PER_WRITER = 100;
const SENDS = 200;
const WATCHERS = 20;
const ROUNDS = 20;
/** What must not be exceeded, in ms. */
const BACKLOG_LIMIT = 25_000;
const SHOWN_LIMIT = 250;

let last = 0;
/** No two are alike; the store takes two alike that are on their way for one. */
const earn = (): StoreCommand => ({
  kind: 'act',
  body: { rule: ACTION, reference: `bench ${++last}` },
});
const spend = (round: number): StoreCommand => ({
  kind: 'redeem',
  body: { reward: REWARD, amount: (round / 10_000).toFixed(4) },
});
const many = (count: number): readonly StoreCommand[] => Array.from({ length: count }, earn);

const found = await findBrowser('chromium');
if (found?.engine !== 'chromium')
  throw new Error('Chromium is needed; `npm test` says how to get it.');
const shop = await startShop();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: ['--no-sandbox'],
});
try {
  console.log(describeMachine(browser.version()));
  const isFast = await deliverBacklog(browser, shop);
  await acknowledge(browser, shop);
  const isSoon = await showEverywhere(browser, shop);
  if (!isFast || !isSoon) process.exitCode = 1;
} finally {
  await browser.close();
  await shop.dispose();
}

/** Five tabs without a network ask for a hundred things each; then the network is back. */
async function deliverBacklog(
  chrome: Browser,
  { posts, forgetPosts }: BenchShop,
): Promise<boolean> {
  const context = await chrome.newContext();
  const tabs = await openTabs(context, shop, WRITERS);
  // What is fetched at the first command is there before the network goes.
  for (const tab of tabs) await sendAll(tab, many(1));
  await untilCalm(tabs);
  await forgetPosts();
  await context.setOffline(true);
  await Promise.all(tabs.map((tab) => sendAll(tab, many(ROWS_PER_WRITER))));
  const early = (await posts()).length;
  const began = performance.now();
  await context.setOffline(false);
  await untilCalm(tabs);
  const took = performance.now() - began;
  const arrived = await posts();
  const keys = new Set(arrived.map(({ key }) => key));
  await context.close();
  console.log(`
${WRITERS} tabs × ${ROWS_PER_WRITER} commands while offline (${early} arrived): ${(took / 1000).toFixed(1)} s until every tab shows all as done, ${((keys.size / took) * 1000).toFixed(0)} commands per second
${arrived.length} posts for ${keys.size} keys, ${arrived.length - keys.size} of them repeated; ${arrived.filter(({ status }) => status >= 300).length} not taken`);
  return took <= BACKLOG_LIMIT && keys.size === WRITERS * ROWS_PER_WRITER;
}

/** From `send` to its answer, which says that the command is kept. */
async function acknowledge(chrome: Browser, { hold, letGo }: BenchShop): Promise<void> {
  for (const isHeld of [true, false]) {
    const context = await chrome.newContext();
    const tabs = await openTabs(context, shop, 1);
    await sendAll(tabs[0], many(1));
    await untilCalm(tabs);
    if (isHeld) await hold('/actions');
    const times = await sendAll(tabs[0], many(SENDS));
    await letGo();
    await untilCalm(tabs);
    await context.close();
    const when = isHeld ? 'while the API does not answer' : 'while others are sent';
    console.log(`\n${SENDS} sends ${when}, until each is kept: ${spread(times)}`);
  }
}

/** From `send` in one tab to the moment when the last of all tabs shows it. */
async function showEverywhere(chrome: Browser, { hold, letGo }: BenchShop): Promise<boolean> {
  const context = await chrome.newContext();
  const tabs = await openTabs(context, shop, WATCHERS);
  await sendAll(tabs[0], many(1));
  await untilCalm(tabs);
  const snapshots: number[] = [];
  const badges: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    await hold('/redemptions');
    const shown = await Promise.all(tabs.map(watchForPending));
    const began = await sendOne(tabs[0], spend(round));
    const all = await Promise.all(shown.map((told) => told()));
    snapshots.push(Math.max(...all.map(({ snapshot }) => snapshot)) - began);
    badges.push(Math.max(...all.map(({ badge }) => badge)) - began);
    await letGo();
    await untilCalm(tabs);
  }
  await context.close();
  console.log(`
${WATCHERS} tabs, ${ROUNDS} rounds, from send in one until the last of them knows: ${spread(snapshots)}
until the last badge says “1 redemption pending”: ${spread(badges)}`);
  return percentile(badges, 0.95) <= SHOWN_LIMIT;
}

function percentile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

function spread(figures: readonly number[]): string {
  const at = (part: number): string => percentile(figures, part).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`;
}
