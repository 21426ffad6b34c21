// npm run sizes [-- --check | --write]
//
// Exact bytes of the production build. `--check` fails when they differ from bench/sizes.json or break a budget,
// so that every byte is somebody's decision; `--write` commits to new ones.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureCdn } from './build.ts';
import { inRoot } from './root.ts';
import { complaints, isOver, measure, type Size } from './sizes/measure.ts';

const committedFile = inRoot('bench', 'sizes.json');
const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, write: { type: 'boolean' } },
});

const { folder } = await ensureCdn();
const sizes = measure(folder);
console.log(table(sizes));
if (options.write) write(sizes);
if (options.check) check(sizes);

function write(measured: readonly Size[]): void {
  const entries = measured.map(({ name, bytes }) => [name, bytes]);
  mkdirSync(dirname(committedFile), { recursive: true });
  writeFileSync(committedFile, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

function check(measured: readonly Size[]): void {
  const wrong = complaints(measured, readCommitted());
  if (wrong.length === 0) return;
  console.error(`\n${wrong.join('\n')}\nIf the change is meant: npm run sizes -- --write`);
  process.exitCode = 1;
}

function readCommitted(): Readonly<Record<string, number>> {
  if (!existsSync(committedFile)) return {};
  return JSON.parse(readFileSync(committedFile, 'utf8')) as Readonly<Record<string, number>>;
}

function table(measured: readonly Size[]): string {
  const number = (value: number | null): string => (value?.toLocaleString('en') ?? '').padStart(8);
  const line = (size: Size): string => {
    const { name, bytes, budget } = size;
    const over = isOver(size) ? `  over by ${number(bytes - (budget ?? 0)).trim()}` : '';
    return `${name.padEnd(32)}${number(bytes)}${number(budget)}${over}`.trimEnd();
  };
  return [`${'brotli 11, bytes'.padEnd(32)}${'now'.padStart(8)}${'budget'.padStart(8)}`]
    .concat(measured.map(line))
    .join('\n');
}
