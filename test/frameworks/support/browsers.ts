// The engines that Puppeteer drives: Chromium, and Firefox by WebDriver BiDi.

import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers/find.ts';

export const engines = ['chromium', 'firefox'] as const;
export type Engine = (typeof engines)[number];

/** @returns undefined where the machine has no such browser that Puppeteer can drive. */
export async function launch(engine: Engine): Promise<Browser | undefined> {
  const found = await findBrowser(engine);
  if (found?.engine === 'chromium')
    return puppeteer.launch({
      browser: 'chrome',
      executablePath: found.executablePath,
      args: ['--no-sandbox', '--lang=en-US'],
    });
  if (found?.engine === 'firefox' && found.by === 'puppeteer')
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: found.executablePath,
      extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
    });
  return undefined;
}
