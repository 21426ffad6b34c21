// Installs what tests need of the machine, where that is safe.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether `LAUREL_NO_INSTALL=1` keeps tests from installing anything. */
export const isForbidden = (): boolean => process.env['LAUREL_NO_INSTALL'] === '1';

export function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * On Debian as root, and unless it is forbidden, the distribution's packages.
 * @param purpose completes "installing the Debian packages … for".
 * @returns whether they were installed.
 */
export function installDebianPackages(packages: readonly string[], purpose: string): boolean {
  if (isForbidden() || !isDebian() || process.getuid?.() !== 0) return false;
  console.log(
    `Laurel: installing the Debian packages ${packages.join(' ')} for ${purpose} (LAUREL_NO_INSTALL=1 prevents this) …`,
  );
  return (
    runQuietly('apt-get', ['update', '-qq']) &&
    runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
  );
}

/** Quiet unless it fails: then the command's own last words are the best explanation. */
export function runQuietly(command: string, commandArguments: readonly string[]): boolean {
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
