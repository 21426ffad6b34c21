import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inRoot } from '../root.ts';
import { brotliSize } from './brotli.ts';
import { elementBudget, fileBudgets, notYetWithin, pages } from './budgets.ts';

export interface Size {
  readonly name: string;
  /** Bytes after brotli 11. */
  readonly bytes: number;
  /** Null where nothing is promised. */
  readonly budget: number | null;
}

/** Every file of a CDN build that a page may download, then the pages made of them. */
export function measure(cdnFolder: string): readonly Size[] {
  const files = globSync('**/*.{js,css}', { cwd: cdnFolder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const bytes = new Map(
    files.map((file) => [file, brotliSize(readFileSync(join(cdnFolder, file)))]),
  );
  return [
    ...[...bytes].map(([name, size]) => ({ name, bytes: size, budget: budgetOf(name) })),
    ...pages.map(({ name, files: parts, budget }) => ({
      name,
      bytes: parts.map((part) => bytesOf(bytes, part, name)).reduce((sum, part) => sum + part, 0),
      budget,
    })),
  ];
}

/** What is wrong with sizes, compared with the ones committed; empty when nothing is. */
export function complaints(
  sizes: readonly Size[],
  committed: Readonly<Record<string, number>>,
): readonly string[] {
  const overBudget = sizes
    .filter((size) => isOver(size) && !notYetWithin.has(size.name))
    .map(({ name, bytes, budget }) => `${name}: ${bytes} bytes, the budget is ${budget}.`);
  const fitsAgain = sizes
    .filter((size) => !isOver(size) && notYetWithin.has(size.name))
    .map(({ name }) => `${name}: fits its budget; take it off notYetWithin.`);
  const changed = sizes
    .filter(({ name, bytes }) => committed[name] !== bytes)
    .map(
      ({ name, bytes }) => `${name}: ${bytes} bytes, committed are ${committed[name] ?? 'none'}.`,
    );
  const gone = Object.keys(committed)
    .filter((name) => !sizes.some((size) => size.name === name))
    .map((name) => `${name}: committed, but no longer built.`);
  return [...overBudget, ...fitsAgain, ...changed, ...gone];
}

/** Whether something is larger than it may be. */
export const isOver = ({ bytes, budget }: Size): boolean => budget !== null && bytes > budget;

function budgetOf(file: string): number | null {
  if (fileBudgets[file] !== undefined) return fileBudgets[file];
  return existsSync(inRoot('components', basename(file, '.js'), 'define.ts'))
    ? elementBudget
    : null;
}

function bytesOf(sizes: ReadonlyMap<string, number>, file: string, page: string): number {
  const bytes = sizes.get(file);
  if (bytes === undefined)
    throw new Error(`The ${page} needs ${file}, which the build did not make.`);
  return bytes;
}
