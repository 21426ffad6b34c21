// One check after another or side by side, each a command that passes or fails.

import { spawn } from 'node:child_process';
import { inRoot, rootFolder } from './root.ts';

export interface Check {
  readonly name: string;
  /** Script of an installed package or of this checkout, and its arguments. */
  readonly command: readonly [script: string, ...scriptArguments: string[]];
}

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  /** What it wrote, both streams. */
  readonly output: string;
}

const bin = (file: string): string => inRoot('node_modules', file);

export const typeCheck: Check = { name: 'types', command: [bin('typescript/lib/tsc.js')] };
export const lintCheck: Check = {
  name: 'lint',
  command: [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'],
};
export const formatCheck: Check = {
  name: 'formatting',
  command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
};
export const unusedCheck: Check = {
  name: 'unused code',
  command: [bin('knip/bin/knip.js'), '--no-config-hints'],
};
export const unitCheck: Check = {
  name: 'unit tests',
  command: [inRoot('scripts/test.ts'), '--only', 'unit'],
};
export const buildCheck: Check = { name: 'build', command: [inRoot('scripts/build.ts')] };
export const packageCheck: Check = {
  name: 'package exports',
  command: [inRoot('scripts/check-package.ts')],
};
export const metadataCheck: Check = {
  name: 'metadata',
  command: [inRoot('scripts/metadata.ts'), '--check'],
};
/** Makes the theme app extension and has Shopify's own check look at it. */
export const shopifyCheck: Check = {
  name: 'Shopify extension',
  command: [inRoot('scripts/metadata/shopify-extension.ts')],
};
/** Builds Storybook and runs every story in it, with axe. */
export const storiesCheck: Check = {
  name: 'stories',
  command: [inRoot('scripts/stories.ts')],
};
export const sizeCheck: Check = {
  name: 'size budgets',
  command: [inRoot('scripts/sizes.ts'), '--check'],
};

/** Runs it to its end and says in one line how it went, with its output when it failed. */
export async function runCheck(check: Check): Promise<CheckResult> {
  const startedAt = performance.now();
  const { passed, output } = await run(check.command);
  const seconds = (performance.now() - startedAt) / 1000;
  const result = { name: check.name, passed, seconds, output };
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${check.name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(output.trim().replace(/^/gm, '    '));
  return result;
}

function run(command: Check['command']): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...command], {
      cwd: rootFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ passed: false, output: error.message }));
    child.once('exit', (code) => resolve({ passed: code === 0, output }));
  });
}
