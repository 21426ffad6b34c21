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
  readonly width: number;
  readonly height: number;
}

const pictures: readonly Picture[] = [
  {
    file: 'account-light.png',
    path: '/account.html',
    language: 'en',
    scheme: 'light',
    width: 960,
    height: 600,
  },
  {
    file: 'account-dark.png',
    path: '/account.html',
    language: 'en',
    scheme: 'dark',
    width: 960,
    height: 600,
  },
  {
    file: 'account-arabic.png',
    path: '/account.html',
    language: 'ar',
    scheme: 'light',
    width: 360,
    height: 760,
  },
  {
    file: 'account-chinese.png',
    path: '/account.html',
    language: 'zh-Hans',
    scheme: 'dark',
    width: 360,
    height: 760,
  },
];

/** A made-up member with something to tell in every place. */
const MEMBER = 'Marta Kowalska';

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
  const { path, language, scheme, width, height, file } = picture;
  const context = await engine.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const signIn = `/sign-in.html?q=${encodeURIComponent(MEMBER)}&lang=${language}&next=${path}`;
  await page.goto(new URL(signIn, address).href);
  await page.locator('.person').first().click();
  await page.waitForURL((url) => url.pathname === path);
  await page.locator('laurel-tier-progress:state(ready)').first().waitFor();
  await page.locator('main laurel-points-badge:state(ready)').waitFor();
  await page.screenshot({ path: join(folder, file), animations: 'disabled' });
  await context.close();
}
