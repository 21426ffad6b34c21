// node scripts/screenshots.ts [FOLDER]: takes the README's pictures from the running demo.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './browsers/find.ts';
import { inRoot } from './root.ts';
import { createShopProcess } from './test/shop-process.ts';

interface Picture {
  readonly file: string;
  readonly path: string;
  readonly language: string;
  readonly scheme: 'light' | 'dark';
  readonly skin: 'luna' | 'broadsheet';
  readonly width: number;
  readonly height: number;
  /** A part of the page, which is then taken whole. */
  readonly part?: string;
}

const account = {
  path: '/account.html',
  language: 'en',
  skin: 'luna',
  width: 960,
  height: 900,
} as const;
const narrow = { ...account, width: 360, height: 1500 } as const;
const widgets = {
  path: '/widgets.html?data=sample',
  language: 'en',
  width: 960,
  height: 900,
  part: '.showcase > section',
} as const;

const pictures: readonly Picture[] = [
  { ...account, file: 'account-light.png', scheme: 'light' },
  { ...account, file: 'account-dark.png', scheme: 'dark' },
  { ...narrow, file: 'account-arabic.png', language: 'ar', scheme: 'light' },
  { ...narrow, file: 'account-chinese.png', language: 'zh-Hans', scheme: 'dark' },
  { ...widgets, file: 'widgets-luna.png', skin: 'luna', scheme: 'light' },
  { ...widgets, file: 'widgets-luna-dark.png', skin: 'luna', scheme: 'dark' },
  { ...widgets, file: 'widgets-broadsheet.png', skin: 'broadsheet', scheme: 'light' },
  { ...widgets, file: 'widgets-broadsheet-dark.png', skin: 'broadsheet', scheme: 'dark' },
];

/** A made-up member with something to tell in every place. */
const MEMBER = 'Ben Carter';

const folder = process.argv[2] ?? inRoot('docs', 'pictures');
mkdirSync(folder, { recursive: true });
const found = await findBrowser('chromium');
if (found?.engine !== 'chromium')
  throw new Error('No Chromium was found; LAUREL_CHROMIUM names one.');

const shop = createShopProcess();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: ['--no-sandbox'],
});
try {
  const address = await shop.start();
  for (const picture of pictures) {
    await take(browser, address, picture);
    console.log(join(folder, picture.file));
  }
} finally {
  await browser.close();
  await shop.dispose();
}

async function take(engine: Browser, address: URL, picture: Picture): Promise<void> {
  const { path, language, scheme, skin, width, height, file, part } = picture;
  const context = await engine.newContext({
    baseURL: address.href,
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    deviceScaleFactor: 2,
  });
  await context.addCookies([
    { name: 'skin', value: skin, url: address.href },
    { name: 'lang', value: language, url: address.href },
  ]);
  const page = await context.newPage();
  await page.goto(`/sign-in.html?q=${encodeURIComponent(MEMBER)}`);
  await page.locator('.person').first().click();
  await page.locator('.header laurel-points-badge:state(ready)').waitFor();
  await page.goto(path);
  await page.waitForFunction(
    (tags) =>
      [...document.querySelectorAll(tags)].every((element) => element.matches(':state(ready)')),
    'laurel-points-badge, laurel-tier-progress, laurel-feedback-survey, laurel-referral-card',
  );
  const options = { path: join(folder, file), animations: 'disabled' } as const;
  await (part === undefined
    ? page.screenshot(options)
    : page.locator(part).first().screenshot(options));
  await context.close();
}
