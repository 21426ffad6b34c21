// What .ci/run runs: the tests in all engines, those in other people's software, then every check, whatever
// failed before.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildCheck,
  formatCheck,
  lintCheck,
  metadataCheck,
  packageCheck,
  runCheck,
  shopifyCheck,
  sizeCheck,
  storiesCheck,
  typeCheck,
  unusedCheck,
} from './checks.ts';
import { inRoot, rootFolder } from './root.ts';
import { runOutsideSuites } from './test/outside-suites.ts';
import { resultTable, totalLine, totalsOf, type Totals } from './test/results.ts';

const tests = runTests();
const outsideResults = await runOutsideSuites();
console.log(`\n${resultTable(outsideResults)}`);
const outside = totalsOf(outsideResults, true);
console.log('\n── checks');
const quick = await Promise.all([typeCheck, lintCheck].map(runCheck));
const rest = [];
const oneByOne = [
  ...[formatCheck, unusedCheck, buildCheck, packageCheck, sizeCheck],
  ...[metadataCheck, shopifyCheck, storiesCheck],
];
for (const check of oneByOne) {
  rest.push(await runCheck(check));
}
const checks = [...quick, ...rest];
const totals: Totals = {
  passed: tests.passed + outside.passed + checks.filter(({ passed }) => passed).length,
  failed: tests.failed + outside.failed + checks.filter(({ passed }) => !passed).length,
};
console.log(`\n${totalLine(totals)}`);
process.exitCode = totals.failed > 0 ? 1 : 0;

function runTests(): Totals {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-ci-'));
  const totalsFile = join(folder, 'totals.json');
  try {
    spawnSync(process.execPath, [inRoot('scripts/test.ts'), '--totals', totalsFile], {
      cwd: rootFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      // As many random schedules of the outbox as there is time for here.
      env: { ...process.env, LAUREL_MODEL_RUNS: '10000' },
    });
    return JSON.parse(readFileSync(totalsFile, 'utf8')) as Totals;
  } catch {
    // It broke off before it could say anything.
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
