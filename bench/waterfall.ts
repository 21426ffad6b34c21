// node bench/waterfall.ts
//
// What a page with the loader's tag asks for, when and how much, over a slow line on a slow phone: 150 ms,
// 1.6 Mbit/s, a processor four times slower, nothing cached.

import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { findBrowser } from '../scripts/browsers/find.ts';
import { describeMachine } from './machine.ts';
import { startServer } from './mount/server.ts';

const LATENCY = 150;
const BYTES_PER_SECOND = 1_600_000 / 8;
const SLOWDOWN = 4;

interface Asked {
  readonly path: string;
  /** Milliseconds since the navigation began. */
  readonly from: number;
  until: number;
  /** As they came over the line, heads included. */
  bytes: number;
}

const pageWith = (body: string): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Waterfall</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/laurel/laurel.css">
<script async src="/laurel/laurel.js" data-api="/api/loyalty" data-token-url="/laurel/token"></script>
</head><body>${body}</body></html>`;

const badge = '<laurel-points-badge><a href="/account">Your points</a></laurel-points-badge>';
const all = `${badge}<laurel-tier-progress></laurel-tier-progress>
<laurel-feedback-survey></laurel-feedback-survey><laurel-referral-card></laurel-referral-card>`;

const found = await findBrowser('chromium');
if (found?.engine !== 'chromium')
  throw new Error('Chromium is needed; `npm test` says how to get it.');
const server = await startServer();
server.page('/badge.html', pageWith(badge));
server.page('/all.html', pageWith(all));
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: ['--no-sandbox'],
});
try {
  console.log(describeMachine(browser.version()));
  for (const path of ['/badge.html', '/all.html']) await report(browser, server.address, path);
} finally {
  await browser.close();
  server.close();
}

async function report(chrome: Browser, origin: string, path: string): Promise<void> {
  // The first load warms the server's compression; the second is the one that counts.
  for (const counts of [false, true]) {
    const context = await chrome.newContext();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const asked = await watch(devtools);
    await page.goto(origin + path);
    await page.waitForFunction(() =>
      [
        ...document.querySelectorAll(
          ':is(laurel-points-badge,laurel-tier-progress,laurel-feedback-survey,laurel-referral-card)',
        ),
      ].every((widget) => widget.matches(':state(ready)')),
    );
    const ready = await page.evaluate(() => performance.now());
    await page.waitForLoadState('networkidle');
    if (counts) print(path, [...asked.values()], ready);
    await context.close();
  }
}

async function watch(devtools: CDPSession): Promise<ReadonlyMap<string, Asked>> {
  const asked = new Map<string, Asked>();
  let began: number | undefined;
  devtools.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (!request.url.startsWith('http')) return;
    began ??= timestamp;
    const { pathname } = new URL(request.url);
    asked.set(requestId, {
      path: pathname,
      from: (timestamp - began) * 1000,
      until: NaN,
      bytes: 0,
    });
  });
  devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (!one || began === undefined) return;
    one.until = (timestamp - began) * 1000;
    one.bytes = encodedDataLength;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return asked;
}

function print(path: string, asked: readonly Asked[], ready: number): void {
  const bytes = asked.reduce((sum, one) => sum + one.bytes, 0);
  console.log(
    `\n${path}: ${asked.length} requests, ${bytes} bytes with heads; all ready at ${ready.toFixed(0)} ms`,
  );
  for (const { path: name, from, until, bytes: size } of asked) {
    const cells = [
      from.toFixed(0).padStart(6),
      until.toFixed(0).padStart(6),
      String(size).padStart(7),
    ];
    const bar =
      ' '.repeat(Math.round(from / 40)) + '─'.repeat(Math.max(1, Math.round((until - from) / 40)));
    console.log(`${cells.join(' ')}  ${name.padEnd(36)} ${bar}`);
  }
}
