// A Chromium and the real shop for the tests that need real tabs, devtools or emulation.

import { after, before } from 'node:test';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from 'playwright-core';
import { findBrowser } from '../../../scripts/browsers/find.ts';
import { createShopProcess, type ShopProcess } from '../../../scripts/test/shop-process.ts';

export interface Surroundings {
  /** Address of the shop, without a slash at its end. */
  readonly origin: string;
  readonly shop: ShopProcess;
  /** A visitor with cookies of their own; closed after the file's tests. */
  visitor(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/**
 * Starts shop and browser before the tests of a file and ends both after them.
 *
 * @param shopArguments More command-line arguments for the shop's server.
 */
export function useShop(shopArguments: readonly string[] = []): () => Surroundings {
  let surroundings: Surroundings | undefined;
  let browser: Browser;
  const shop = createShopProcess(shopArguments);
  before(async () => {
    const found = await findBrowser('chromium');
    if (found?.engine !== 'chromium') throw new Error('There is no Chromium on this machine.');
    const { origin } = await shop.start();
    browser = await chromium.launch({
      executablePath: found.executablePath,
      args: ['--no-sandbox', '--js-flags=--expose-gc'],
      // Playwright switches it off; real browsers have it.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    surroundings = {
      origin,
      shop,
      visitor: (options) =>
        browser.newContext({ baseURL: origin, locale: 'en-US', timezoneId: 'UTC', ...options }),
    };
  });
  after(async () => {
    await browser?.close();
    await shop.dispose();
  });
  return () => {
    if (surroundings === undefined) throw new Error('The shop has not started yet.');
    return surroundings;
  };
}
