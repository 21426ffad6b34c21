// Suites that see the kit in other people's software and bring or find that themselves: each a folder of `test/`
// with a `run.ts`. `.ci/run` runs them all; by hand they are run one by one, `npm run frameworks` for example.
//
// A `run.ts` starts Node's test runner with `reporterOptions()`, and with CI=true it fails where it cannot run.

import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { rootFolder } from '../root.ts';
import { countedRun } from './counted-run.ts';
import type { SuiteResult } from './results.ts';

/** Runs one after another. */
export async function runOutsideSuites(): Promise<readonly SuiteResult[]> {
  const results: SuiteResult[] = [];
  for (const script of globSync('test/*/run.ts', { cwd: rootFolder }).sort())
    results.push(await runOutsideSuite(script));
  return results;
}

async function runOutsideSuite(script: string): Promise<SuiteResult> {
  const named = { suite: basename(dirname(script)), engine: 'own' };
  console.log(`\n── ${named.suite}`);
  const startedAt = performance.now();
  const counts = await countedRun(() => [script]);
  const seconds = (performance.now() - startedAt) / 1000;
  return counts === null
    ? { outcome: 'broke off', ...named, seconds }
    : { outcome: 'ran', ...named, counts, seconds };
}
