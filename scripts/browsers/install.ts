// Gets a missing browser where that is safe, else says which command gets it.

import { type EngineName, usePlaywrightCache } from './find.ts';
import { installDebianPackages, isDebian, isForbidden, runQuietly } from '../install.ts';
import { inRoot } from '../root.ts';

const debianPackages: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/**
 * On Debian as root the distribution's packages, elsewhere Playwright's own builds in this checkout's cache.
 * `LAUREL_NO_INSTALL=1` prevents both.
 * @returns whether everything asked for was installed.
 */
export function installBrowsers(engines: readonly EngineName[]): boolean {
  if (isForbidden()) return false;
  if (!isDebian()) return installPlaywrightBrowsers(engines);
  const packages = engines.flatMap((engine) => debianPackages[engine]);
  return installDebianPackages(packages, 'browser tests');
}

/** The command that brings a browser for this engine to this machine. */
export function installCommand(engine: EngineName): string {
  return isDebian()
    ? `sudo apt-get install -y ${debianPackages[engine].join(' ')}`
    : `PLAYWRIGHT_BROWSERS_PATH=${usePlaywrightCache()} npx playwright-core install ${engine}`;
}

function installPlaywrightBrowsers(engines: readonly EngineName[]): boolean {
  const folder = usePlaywrightCache();
  console.log(
    `Laurel: downloading Playwright's ${engines.join(', ')} into ${folder} for browser tests (LAUREL_NO_INSTALL=1 prevents this) …`,
  );
  const cli = inRoot('node_modules/playwright-core/cli.js');
  return runQuietly(process.execPath, [cli, 'install', ...engines]);
}
