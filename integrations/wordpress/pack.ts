// node integrations/wordpress/pack.ts [FILE]
//
// Writes the plugin as WordPress takes it: its own files and the scripts of this version, in one archive.

import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { ensureCdn } from '../../scripts/build.ts';
import { inRoot } from '../../scripts/root.ts';
import { zip } from './zip.ts';
import type { ArchivedFile } from './zip.ts';

/** Where the archive goes unless another place is named. */
export const usualArchive = inRoot('integrations', 'wordpress', 'laurel.zip');

/** Writes the archive, and builds the scripts before if they are not fresh. */
export async function packPlugin(archive = usualArchive): Promise<void> {
  const scripts = await ensureCdn();
  const files = [
    ...filesUnder(inRoot('integrations', 'wordpress', 'laurel'), 'laurel'),
    ...filesUnder(scripts.folder, `laurel/assets/${scripts.version}`),
    { name: 'laurel/LICENSE', content: readFileSync(inRoot('LICENSE')) },
  ];
  mkdirSync(dirname(archive), { recursive: true });
  writeFileSync(archive, zip(files));
}

function filesUnder(folder: string, name: string): readonly ArchivedFile[] {
  return globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({
      name: `${name}/${path.split(sep).join('/')}`,
      content: readFileSync(join(folder, path)),
    }));
}

if (import.meta.main) {
  const [given] = process.argv.slice(2);
  const archive = given === undefined ? usualArchive : resolve(given);
  await packPlugin(archive);
  console.log(`${archive}: ${statSync(archive).size} bytes`);
}
