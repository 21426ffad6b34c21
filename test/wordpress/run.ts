// node test/wordpress/run.ts [--pictures]
//
// Tries the plugin in a real WordPress with a database and a browser of its own. On Debian as root it installs
// what is missing (LAUREL_NO_INSTALL=1 prevents this); elsewhere it says what and ends well, except with CI=true. `--pictures` writes those of docs/pictures.

import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { rootFolder } from '../../scripts/root.ts';
import { reporterOptions } from '../../scripts/test/counted-run.ts';
import { aptLine, ensurePrerequisites } from './support/prerequisites.ts';

const found = await ensurePrerequisites();
if (found.ok) {
  const files = globSync('test/wordpress/*.test.ts', { cwd: rootFolder }).sort();
  const pictures = process.argv.includes('--pictures') ? { LAUREL_PICTURES: '1' } : {};
  const options = ['--test', '--test-concurrency=1', ...reporterOptions()];
  const { status } = spawnSync(process.execPath, [...options, ...files], {
    cwd: rootFolder,
    stdio: 'inherit',
    env: { ...process.env, ...pictures },
  });
  process.exitCode = status ?? 1;
} else {
  console.log(`WordPress: not run, as this machine has no ${found.missing.join(', ')}.`);
  console.log(`On Debian: ${aptLine}`);
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
}
