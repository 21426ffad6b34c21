import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../../../scripts/root.ts';
import { countedRun } from '../../../scripts/test/counted-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'laurel-counted-'));
before(() => {
  // With it, the runs in here would report to the one this test is part of.
  delete process.env['NODE_TEST_CONTEXT'];
});
after(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const tests = write(
  'some.test.mjs',
  `import { it } from 'node:test';
it('passes', () => {});
it('passes, too', () => {});
it('fails', () => { throw new Error('as it should'); });
it.skip('waits', () => {});`,
);

/** A `run.ts` of a suite: it starts Node's runner with these arguments, and ends in this way. */
const suite = (nodeArguments: readonly string[], end = ''): string =>
  write(
    'run.mjs',
    `import { spawnSync } from 'node:child_process';
import { reporterOptions } from ${JSON.stringify(pathToFileURL(inRoot('scripts/test/counted-run.ts')).href)};
const given = ${JSON.stringify(nodeArguments)};
const options = [...given.slice(0, -1), ...reporterOptions(), ...given.slice(-1)];
process.exitCode = spawnSync(process.execPath, options, { stdio: 'ignore' }).status;
${end}`,
  );

for (const [how, nodeArguments] of [
  ['by its own runner', ['--test', tests]],
  ['as a file that runs by itself', [tests]],
] as const)
  test(`a suite is counted that has its tests run ${how}`, async () => {
    const counts = await countedRun(() => [suite(nodeArguments)]);
    assert.deepEqual(counts, { passed: 2, failed: 1, skipped: 1 });
  });

test('a suite that ends badly although nothing failed has a failure', async () => {
  const good = write('good.test.mjs', `import { it } from 'node:test';\nit('passes', () => {});`);
  const counts = await countedRun(() => [suite(['--test', good], 'process.exitCode = 1;')]);
  assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 0 });
});

test('a suite that never came to its tests, or had none, is no result', async () => {
  const script = write('broken.mjs', 'process.exitCode = 1;');
  assert.equal(await countedRun(() => [script]), null);
  const empty = write('empty.test.mjs', '');
  assert.equal(await countedRun(() => [suite([empty])]), null);
  assert.equal(await countedRun(() => [write('silent.mjs', '')]), null);
});
