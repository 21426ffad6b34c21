// The suites `npm test` consists of, and how one of them runs.

import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineName } from '../browsers/find.ts';
import { inRoot, rootFolder } from '../root.ts';
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
export async function runNodeSuite(
  suite: SuiteName,
  files: readonly string[],
): Promise<Counts | null> {
  return withSummary((summaryFile) =>
    run(process.execPath, [
      '--test',
      `--test-concurrency=${filesAtOnce[suite]}`,
      '--test-reporter=dot',
      '--test-reporter-destination=stdout',
      `--test-reporter=${inRoot('scripts/test/node-summary.ts')}`,
      `--test-reporter-destination=${summaryFile}`,
      ...files,
    ]),
  );
}

/** @returns null when the run broke off before it could count. */
export async function runBrowserSuite(
  suite: SuiteName,
  engine: EngineName,
  files: readonly string[],
): Promise<Counts | null> {
  const cli = inRoot('node_modules/@web/test-runner/dist/bin.js');
  return withSummary((summaryFile) =>
    run(process.execPath, [cli, '--files', ...files], {
      LAUREL_SUITE: folderOf(suite),
      ...(suite === 'elements-cdn' ? { LAUREL_LIT: 'reduced' } : {}),
      LAUREL_ENGINE: engine,
      LAUREL_SUMMARY: summaryFile,
    }),
  );
}

async function withSummary(
  start: (summaryFile: string) => Promise<boolean>,
): Promise<Counts | null> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-test-'));
  const summaryFile = join(folder, 'summary.json');
  try {
    const succeeded = await start(summaryFile);
    const counts = JSON.parse(readFileSync(summaryFile, 'utf8')) as Counts;
    return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(
  command: string,
  commandArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, {
      cwd: rootFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, TZ: 'UTC', ...environment },
    });
    const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGTERM', passOn).on('SIGINT', passOn);
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      process.off('SIGTERM', passOn).off('SIGINT', passOn);
      resolve(code === 0);
    });
  });
}
