import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { version } from '../../scripts/build/folders.ts';
import { inRoot } from '../../scripts/root.ts';
import { findPrerequisites } from './support/prerequisites.ts';

const plugin = inRoot('integrations', 'wordpress', 'laurel');
const read = (name: string): string => readFileSync(`${plugin}/${name}`, 'utf8');

it('names the version of the package everywhere', () => {
  const main = read('laurel.php');
  assert.equal(/^ \* Version: +(\S+)$/m.exec(main)?.[1], version);
  assert.equal(/^const VERSION += '(.+)';$/m.exec(main)?.[1], version);
  assert.equal(/^Stable tag: (\S+)$/m.exec(read('readme.txt'))?.[1], version);
});

it('lets no file be called by itself', () => {
  const unguarded = globSync('**/*.php', { cwd: plugin }).filter(
    (name) => !/defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/.test(read(name)),
  );
  assert.deepEqual(unguarded, []);
});

const found = await findPrerequisites();

it('is PHP', { skip: !found.ok }, () => {
  if (!found.ok) return;
  const { php } = found.prerequisites;
  const faulty = globSync('**/*.php', { cwd: plugin }).filter(
    (name) => spawnSync(php, ['-l', `${plugin}/${name}`]).status !== 0,
  );
  assert.deepEqual(faulty, []);
});
