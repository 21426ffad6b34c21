// What a suite with packages of its own needs on the disk: those, and the kit as `npm install` would leave it.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCdn, ensureDist } from '../../../scripts/build.ts';
import { rootFolder } from '../../../scripts/root.ts';

/** Installs what the `package-lock.json` of a suite's folder lists, unless that is there. */
export function installPackages(suite: string): void {
  const marker = join(suite, 'node_modules', '.package-lock.json');
  const lock = join(suite, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  execFileSync('npm', ['ci', '--include=dev', '--ignore-scripts', '--loglevel=error'], {
    cwd: suite,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Packs the kit as it is and unpacks it where the suite's apps look for it. */
export async function installKit(suite: string): Promise<void> {
  await ensureDist();
  await ensureCdn();
  const folder = mkdtempSync(join(tmpdir(), 'laurel-outside-'));
  try {
    const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
    const answer = execFileSync('npm', pack, {
      cwd: rootFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const tarball = join(folder, answer.trim().split('\n').at(-1) ?? '');
    const target = join(suite, 'node_modules', 'laurel-elements');
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Version of a package that a suite has installed. */
export function versionOf(suite: string, name: string): string {
  const file = join(suite, 'node_modules', name, 'package.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return (manifest as { readonly version: string }).version;
}
