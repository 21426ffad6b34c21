// node scripts/release.ts --check | --remember
//
// A version's CDN files never change. `--remember`, right after publishing, writes their hashes to
// releases/<version>.json, to be committed; `--check`, which `npm pack` runs, fails when that version is
// built with other bytes. It knows what was remembered here, not what a registry has.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cdnFolder, version } from './build/folders.ts';
import { integrityOf, type Integrity } from './build/integrity.ts';
import { inRoot } from './root.ts';

/** The files that differ from the released ones, that are gone, or that are new. */
export const changedFiles = (released: Integrity, built: Integrity): readonly string[] =>
  [...new Set([...Object.keys(released), ...Object.keys(built)])].filter(
    (file) => released[file] !== built[file],
  );

if (import.meta.main) main();

function main(): void {
  const { values: options } = parseArgs({
    options: { check: { type: 'boolean' }, remember: { type: 'boolean' } },
  });
  const record = inRoot('releases', `${version}.json`);
  const released = existsSync(record)
    ? (JSON.parse(readFileSync(record, 'utf8')) as Integrity)
    : undefined;
  const built = integrityOf(cdnFolder);
  const changed = released ? changedFiles(released, built) : [];
  if (changed[0]) {
    console.error(
      `${version} is released, with other bytes in ${changed.join(', ')}: give the next one another version.`,
    );
    process.exitCode = 1;
  } else if (options.remember && !released) {
    mkdirSync(inRoot('releases'), { recursive: true });
    writeFileSync(record, `${JSON.stringify(built, null, 2)}\n`);
    console.log(`Commit ${join('releases', `${version}.json`)}.`);
  }
}
