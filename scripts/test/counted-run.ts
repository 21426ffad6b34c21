// A run of tests in a process of its own that leaves its counts in a file.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, rootFolder } from '../root.ts';
import type { Counts } from './counts.ts';

/** Where a run that is counted leaves its counts. */
const place = 'LAUREL_SUMMARY';

/**
 * Runs Node to its end. What it runs finds the file for its counts in `LAUREL_SUMMARY`, too.
 *
 * @returns null when the run broke off before it could count, or there was nothing to count.
 */
export async function countedRun(
  argumentsFor: (summaryFile: string) => readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Counts | null> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-test-'));
  const summaryFile = join(folder, 'summary.json');
  try {
    const succeeded = await run(argumentsFor(summaryFile), {
      ...environment,
      [place]: summaryFile,
    });
    const counts = JSON.parse(readFileSync(summaryFile, 'utf8')) as Counts;
    if (counts.passed + counts.failed + counts.skipped === 0) return null;
    return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Options for Node's test runner: a run that is counted tells people only what failed, others everything. */
export function reporterOptions(summaryFile = process.env[place]): readonly string[] {
  if (summaryFile === undefined) return [];
  return [
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    `--test-reporter=${inRoot('scripts/test/node-summary.ts')}`,
    `--test-reporter-destination=${summaryFile}`,
  ];
}

function run(
  nodeArguments: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, nodeArguments, {
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
