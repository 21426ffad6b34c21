// npm run metadata [-- --write | --check]
//
// Makes what is committed from the elements' own sources: reference pages, llms.txt, the generated
// parts of the CMS packages. `--write`, also without it, writes them; `--check` fails when they differ.

import { parseArgs } from 'node:util';
import { staleFiles, writeCommitted } from './metadata/committed-files.ts';
import { MetadataError } from './metadata/manifest.ts';

const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, write: { type: 'boolean' } },
});

try {
  await (options.check ? check() : write());
} catch (error) {
  if (!(error instanceof MetadataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function write(): Promise<void> {
  const written = await writeCommitted();
  console.log(written[0] ? written.join('\n') : 'Everything is as it should be.');
}

async function check(): Promise<void> {
  const stale = await staleFiles();
  if (!stale[0]) return;
  console.error(`Not as the elements' sources say. Run: npm run metadata\n${stale.join('\n')}`);
  process.exitCode = 1;
}
