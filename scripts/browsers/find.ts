// Where each engine's browser is: the environment first, then the system's usual places, then Playwright's
// own builds in this checkout's cache.

import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inRoot } from '../root.ts';

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

export interface FoundChromium {
  readonly engine: 'chromium';
  readonly by: 'playwright';
  readonly executablePath: string;
}

/** A browser at hand, and the protocol it is driven by. */
export type FoundBrowser =
  | FoundChromium
  | { readonly engine: 'firefox'; readonly by: 'puppeteer'; readonly executablePath: string }
  | { readonly engine: 'firefox'; readonly by: 'playwright'; readonly executablePath: string }
  | { readonly engine: 'webkit'; readonly by: 'playwright'; readonly executablePath: string }
  | {
      readonly engine: 'webkit';
      readonly by: 'webdriver';
      readonly driverPath: string;
      readonly browserPath: string;
      readonly xvfbRunPath: string;
    };

const localBrowsers = inRoot('.cache', 'browsers');

const chromiumPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const firefoxPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const miniBrowserPlaces = [
  '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/*/webkitgtk-6.0/MiniBrowser',
  '/usr/lib/*/webkit2gtk-4.0/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];

/** @returns null where the machine has no browser of this engine. */
export function findBrowser(engine: 'chromium'): Promise<FoundChromium | null>;
export function findBrowser(engine: EngineName): Promise<FoundBrowser | null>;
export async function findBrowser(engine: EngineName): Promise<FoundBrowser | null> {
  const onSystem = { chromium: findChromium, firefox: findFirefox, webkit: findWebKit }[engine]();
  return onSystem ?? (await findPlaywrightBrowser(engine));
}

/** Sets where Playwright keeps its browsers for this checkout; call it before Playwright is loaded. */
export function usePlaywrightCache(): string {
  process.env['PLAYWRIGHT_BROWSERS_PATH'] ??= localBrowsers;
  return process.env['PLAYWRIGHT_BROWSERS_PATH'];
}

function findChromium(): FoundBrowser | null {
  const executablePath = fromEnvironment('LAUREL_CHROMIUM') ?? chromiumPlaces.find(existsSync);
  return executablePath === undefined
    ? null
    : { engine: 'chromium', by: 'playwright', executablePath };
}

function findFirefox(): FoundBrowser | null {
  const executablePath = fromEnvironment('LAUREL_FIREFOX') ?? firefoxPlaces.find(existsSync);
  return executablePath === undefined
    ? null
    : { engine: 'firefox', by: 'puppeteer', executablePath };
}

function findWebKit(): FoundBrowser | null {
  const driverPath = fromEnvironment('LAUREL_WEBKIT_DRIVER') ?? onPath('WebKitWebDriver');
  const browserPath =
    fromEnvironment('LAUREL_MINIBROWSER') ??
    miniBrowserPlaces.flatMap((place) => globSync(place))[0];
  const xvfbRunPath = onPath('xvfb-run');
  const hasAuthority = onPath('xauth') !== undefined;
  if (!driverPath || !browserPath || !xvfbRunPath || !hasAuthority) return null;
  return { engine: 'webkit', by: 'webdriver', driverPath, browserPath, xvfbRunPath };
}

async function findPlaywrightBrowser(engine: EngineName): Promise<FoundBrowser | null> {
  usePlaywrightCache();
  const playwright = await import('playwright-core');
  const executablePath = playwright[engine].executablePath();
  return existsSync(executablePath) ? { engine, by: 'playwright', executablePath } : null;
}

function fromEnvironment(name: string): string | undefined {
  const path = process.env[name];
  if (!path) return undefined;
  if (existsSync(path)) return path;
  throw new Error(`${name} names ${path}, which does not exist. Correct it or unset it.`);
}

function onPath(command: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find(existsSync);
}
