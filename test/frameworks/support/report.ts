// What was seen, as tables of cases × frameworks, on the console and in docs/frameworks.md.

import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { inRoot } from '../../../scripts/root.ts';

/** One cell's part: a case in one column, in one engine or on a server. */
export interface Result {
  readonly table: 'apps' | 'pages';
  readonly row: string;
  readonly column: string;
  readonly passed: boolean;
}

/** Both tables and the totals, in Markdown. */
export function reportOf(
  results: readonly Result[],
  versions: readonly string[],
  engines: readonly string[],
): string {
  const passed = results.filter((result) => result.passed).length;
  const told = `${versions.join(', ')}; in ${engines.join(' and ')}: ${passed} of ${results.length} checks pass.`;
  const tables = (['apps', 'pages'] as const).map((table) =>
    tableOf(results.filter((result) => result.table === table)),
  );
  return [told, ...tables].join('\n\n');
}

/** A row for each case; a cell that was not run is empty. */
function tableOf(results: readonly Result[]): string {
  const columns = [...new Set(results.map(({ column }) => column))];
  const rows = [...new Set(results.map(({ row }) => row))];
  const cell = (row: string, column: string): string => {
    const found = results.filter((each) => each.row === row && each.column === column);
    const passed = found.filter((each) => each.passed).length;
    if (found.length === 0) return '';
    return passed === found.length ? '✓' : `✗ ${passed}/${found.length}`;
  };
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['case', ...columns]),
    line(['---', ...columns.map(() => ':-:')]),
    ...rows.map((row) => line([row, ...columns.map((column) => cell(row, column))])),
  ].join('\n');
}

const heading = '## What is tested';

/** Puts the report in the place of the last section of docs/frameworks.md. */
export async function writeReport(report: string): Promise<void> {
  const file = inRoot('docs', 'frameworks.md');
  const [before] = readFileSync(file, 'utf8').split(heading);
  const options = { ...(await resolveConfig(file)), parser: 'markdown' };
  writeFileSync(file, await format(`${before}${heading}\n\n${report}\n`, options));
}
