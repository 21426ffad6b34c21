// What the suite needs on the disk: its own packages, and the kit as `npm install` would leave it.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCdn, ensureDist } from '../../../scripts/build.ts';
import { rootFolder } from '../../../scripts/root.ts';
import { installed, suiteFolder } from './folders.ts';

/** Installs what `package-lock.json` lists, unless that is there. */
export function installPackages(): void {
  const marker = installed('.package-lock.json');
  const lock = join(suiteFolder, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  execFileSync('npm', ['ci', '--include=dev', '--ignore-scripts', '--loglevel=error'], {
    cwd: suiteFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Packs the kit as it is and unpacks it where the apps look for it. */
export async function installKit(): Promise<void> {
  await ensureDist();
  await ensureCdn();
  const folder = mkdtempSync(join(tmpdir(), 'laurel-frameworks-'));
  try {
    const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
    const answer = execFileSync('npm', pack, {
      cwd: rootFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const tarball = join(folder, answer.trim().split('\n').at(-1) ?? '');
    const target = installed('laurel-elements');
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Version of an installed package. */
export function versionOf(name: string): string {
  const manifest: unknown = JSON.parse(readFileSync(installed(name, 'package.json'), 'utf8'));
  return (manifest as { readonly version: string }).version;
}
