// Gets a missing browser where that is safe, else says which command gets it.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type EngineName, usePlaywrightCache } from './find.ts';
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
  if (process.env['LAUREL_NO_INSTALL'] === '1') return false;
  if (isDebian() && process.getuid?.() === 0) return installDebianPackages(engines);
  if (isDebian()) return false;
  return installPlaywrightBrowsers(engines);
}

/** The command that brings a browser for this engine to this machine. */
export function installCommand(engine: EngineName): string {
  return isDebian()
    ? `sudo apt-get install -y ${debianPackages[engine].join(' ')}`
    : `PLAYWRIGHT_BROWSERS_PATH=${usePlaywrightCache()} npx playwright-core install ${engine}`;
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function installDebianPackages(engines: readonly EngineName[]): boolean {
  const packages = engines.flatMap((engine) => debianPackages[engine]);
  console.log(
    `Laurel: installing the Debian packages ${packages.join(' ')} for browser tests (LAUREL_NO_INSTALL=1 prevents this) …`,
  );
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
  );
}

function installPlaywrightBrowsers(engines: readonly EngineName[]): boolean {
  const folder = usePlaywrightCache();
  console.log(
    `Laurel: downloading Playwright's ${engines.join(', ')} into ${folder} for browser tests (LAUREL_NO_INSTALL=1 prevents this) …`,
  );
  const cli = inRoot('node_modules/playwright-core/cli.js');
  return run(process.execPath, [cli, 'install', ...engines]);
}

/** Quiet unless it fails: then the command's own last words are the best explanation. */
function run(command: string, commandArguments: readonly string[]): boolean {
  const { status, error, stdout, stderr } = spawnSync(command, commandArguments, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64e6,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return true;
  const lastLines = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`
    .trim()
    .split('\n')
    .slice(-8);
  console.error(
    `Laurel: ${command} ${commandArguments.join(' ')} failed:\n${lastLines.join('\n')}`,
  );
  return false;
}
