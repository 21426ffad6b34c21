// Builds are repeated only when something they are made from has changed.

import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot, rootFolder } from '../root.ts';

const inputs = [
  'components/**/*',
  'src/**/*',
  'scripts/build/**/*',
  'scripts/cdn/**/*',
  'scripts/metadata/**/*',
  'scripts/build.ts',
  'vite.config.ts',
  'tsconfig*.json',
  'package.json',
  'package-lock.json',
];

/**
 * Runs a build unless its folder holds the result of the same inputs.
 * @param name of the build, for its stamp.
 * @returns whether it had to be built.
 */
export async function buildIfStale(
  name: string,
  folder: string,
  build: () => Promise<void>,
): Promise<boolean> {
  const stampFile = inRoot('.cache', `built-${name}`);
  const stamp = hashInputs();
  if (existsSync(folder) && readStamp(stampFile) === stamp) return false;
  rmSync(stampFile, { force: true });
  await build();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

function hashInputs(): string {
  const hash = createHash('sha256');
  const entries = inputs.flatMap((pattern) =>
    globSync(pattern, { cwd: rootFolder, withFileTypes: true }),
  );
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function readStamp(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
