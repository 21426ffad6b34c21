// The suites `npm test` consists of, and how one of them runs.

import { globSync } from 'node:fs';
import type { EngineName } from '../browsers/find.ts';
import { inRoot, rootFolder } from '../root.ts';
import { countedRun, reporterOptions } from './counted-run.ts';
import type { Counts } from './counts.ts';

/** `elements-cdn` runs the element tests over the reduced Lit of the CDN files. */
export const suiteNames = [
  'unit',
  'elements',
  'elements-cdn',
  'pages',
  'chromium',
  'package',
] as const;
export type SuiteName = (typeof suiteNames)[number];

/** `node`: Node's own runner. `engines`: the browser runner, once per engine. */
export const suiteRunner: Readonly<Record<SuiteName, 'node' | 'engines'>> = {
  unit: 'node',
  elements: 'engines',
  'elements-cdn': 'engines',
  pages: 'engines',
  chromium: 'node',
  package: 'node',
};

/** Suites on Node's runner that drive a browser themselves. */
export const suiteNeedsChromium: readonly SuiteName[] = ['chromium'];

/** Suites on the browser runner for which one engine tells enough. */
export const suiteOfOneEngine: Readonly<Partial<Record<SuiteName, EngineName>>> = {
  'elements-cdn': 'chromium',
};

const folderOf = (suite: SuiteName): string => (suite === 'elements-cdn' ? 'elements' : suite);

/** Two cores. Suites with a server or a package build have one of it, so their files take turns. */
const filesAtOnce: Readonly<Record<SuiteName, number>> = {
  unit: 2,
  elements: 1,
  'elements-cdn': 1,
  pages: 1,
  chromium: 1,
  package: 1,
};

/** The suite's test files, from the checkout's folder; only those among `wanted` when it names any. */
export function filesOf(suite: SuiteName, wanted: readonly string[]): readonly string[] {
  const all = globSync(`test/${folderOf(suite)}/**/*.test.ts`, { cwd: rootFolder }).sort();
  if (wanted.length === 0) return all;
  const chosen = new Set(wanted.flatMap((pattern) => globSync(pattern, { cwd: rootFolder })));
  return all.filter((file) => chosen.has(file));
}

/** @returns null when the run broke off before it could count. */
export function runNodeSuite(suite: SuiteName, files: readonly string[]): Promise<Counts | null> {
  return countedRun((summaryFile) => [
    '--test',
    `--test-concurrency=${filesAtOnce[suite]}`,
    ...reporterOptions(summaryFile),
    ...files,
  ]);
}

/** @returns null when the run broke off before it could count. */
export function runBrowserSuite(
  suite: SuiteName,
  engine: EngineName,
  files: readonly string[],
): Promise<Counts | null> {
  const cli = inRoot('node_modules/@web/test-runner/dist/bin.js');
  return countedRun(() => [cli, '--files', ...files], {
    LAUREL_SUITE: folderOf(suite),
    ...(suite === 'elements-cdn' ? { LAUREL_LIT: 'reduced' } : {}),
    LAUREL_ENGINE: engine,
  });
}
