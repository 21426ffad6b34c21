// Packs what is built and asks publint and "are the types wrong" about it, as its users' tools would see it.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCdn, ensureDist } from './build.ts';
import { inRoot, rootFolder } from './root.ts';

await ensureDist();
await ensureCdn();
const folder = mkdtempSync(join(tmpdir(), 'laurel-pack-'));
try {
  const tarball = join(folder, pack(folder));
  const publint = ask('publint', [inRoot('node_modules/publint/src/cli.js'), tarball, '--strict']);
  const types = ask('attw', [
    inRoot('node_modules/@arethetypeswrong/cli/dist/index.js'),
    tarball,
    '--profile',
    'esm-only',
    '--exclude-entrypoints',
    ...documents(),
  ]);
  process.exitCode = publint && types ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Entries that are documents, not modules. */
function documents(): readonly string[] {
  const { exports } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, unknown>>;
  };
  return Object.entries(exports)
    .filter(([name, target]) => typeof target === 'string' && name !== './package.json')
    .map(([name]) => name.slice('./'.length));
}

/** @returns the tarball's file name. */
function pack(destination: string): string {
  const output = execFileSync(
    'npm',
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', destination],
    { cwd: rootFolder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return output.trim().split('\n').at(-1) ?? '';
}

function ask(name: string, command: readonly string[]): boolean {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  console.log(`${name}: ${status === 0 ? 'nothing to complain of' : `\n${stdout}${stderr}`}`);
  return status === 0;
}
