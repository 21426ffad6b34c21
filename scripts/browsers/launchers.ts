// One test-runner launcher per engine, with the same time zone and language in all of them.

import type { BrowserLauncher } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import type { FoundBrowser } from './find.ts';
import { startWebKitDriver } from './webkit-driver.ts';

const locale = 'en-US';
const timeZone = 'UTC';

/** Call before any browser starts: those without a setting of their own take both from the environment. */
export function fixLocaleAndTimeZone(): void {
  Object.assign(process.env, { TZ: timeZone, LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' });
  delete process.env['LC_ALL'];
}

export async function createLauncher(found: FoundBrowser): Promise<BrowserLauncher> {
  switch (found.by) {
    case 'playwright':
      return playwrightLauncher({
        product: found.engine,
        launchOptions: {
          executablePath: found.executablePath,
          args: found.engine === 'chromium' ? ['--no-sandbox', `--lang=${locale}`] : [],
        },
        createBrowserContext: ({ browser }) => browser.newContext({ locale, timezoneId: timeZone }),
      });
    case 'puppeteer':
      return named(
        'Firefox',
        puppeteerLauncher({
          launchOptions: {
            browser: 'firefox',
            executablePath: found.executablePath,
            headless: true,
            extraPrefsFirefox: {
              'intl.accept_languages': locale,
              'intl.locale.requested': locale,
            },
          },
        }),
      );
    case 'webdriver':
      return named('Webkit', await createWebKitLauncher(found));
  }
}

async function createWebKitLauncher(
  found: Extract<FoundBrowser, { by: 'webdriver' }>,
): Promise<BrowserLauncher> {
  const driver = await startWebKitDriver(found);
  const launcher = webdriverLauncher({
    hostname: driver.hostname,
    port: driver.port,
    path: '/',
    automationProtocol: 'webdriver',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: found.browserPath, args: ['--automation'] },
    } as WebdriverIO.Capabilities,
  });
  const stopSession = launcher.stop?.bind(launcher);
  launcher.stop = async () => {
    await stopSession?.();
    driver.stop();
  };
  return launcher;
}

/** The runner's own labels are generic ("Puppeteer", "MiniBrowser"); reports should name the engine. */
function named(name: string, launcher: BrowserLauncher): BrowserLauncher {
  const initialize = launcher.initialize?.bind(launcher);
  launcher.initialize = async (...parameters) => {
    await initialize?.(...parameters);
    launcher.name = name;
  };
  return launcher;
}
