// The engines that Puppeteer drives: Chromium, and Firefox by WebDriver BiDi.

import { findBrowser } from '../../../scripts/browsers/find.ts';

export const engines = ['chromium', 'firefox'] as const;
export type Engine = (typeof engines)[number];

interface LaunchOptions {
  browser: 'chrome' | 'firefox';
  executablePath: string;
  args?: string[];
  extraPrefsFirefox?: Record<string, string>;
}

/** The Puppeteer of whoever asks: each suite installs its own. */
interface Puppeteer<Browser> {
  launch(options: LaunchOptions): Promise<Browser>;
}

/** @throws Error where the machine has no such browser that Puppeteer can drive. */
export async function launch<Browser>(
  puppeteer: Puppeteer<Browser>,
  engine: Engine,
): Promise<Browser> {
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
  throw new Error(`There is no ${engine} on this machine that Puppeteer can drive.`);
}
