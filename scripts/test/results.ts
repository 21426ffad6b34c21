import type { Counts } from './counts.ts';

/** One suite in one engine. */
export type SuiteResult =
  | {
      readonly outcome: 'ran';
      readonly suite: string;
      readonly engine: string;
      readonly counts: Counts;
      readonly seconds: number;
    }
  | {
      readonly outcome: 'broke off';
      readonly suite: string;
      readonly engine: string;
      readonly seconds: number;
    }
  | {
      readonly outcome: 'not run';
      readonly suite: string;
      readonly engine: string;
      readonly reason: string;
    };

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/**
 * A run that broke off is one failure. A run that did not take place is one where all engines are required, and
 * never a pass.
 */
export function totalsOf(results: readonly SuiteResult[], allRequired: boolean): Totals {
  const passed = results.map((result) => (result.outcome === 'ran' ? result.counts.passed : 0));
  const failed = results.map((result) => {
    if (result.outcome === 'ran') return result.counts.failed;
    return result.outcome === 'broke off' || allRequired ? 1 : 0;
  });
  return { passed: sum(passed), failed: sum(failed) };
}

/** Tests per suite and engine, for people. */
export function resultTable(results: readonly SuiteResult[]): string {
  const header = ['suite', 'engine', 'passed', 'failed', 'skipped', 'seconds'];
  const rows = results.map((result) => {
    const name = [result.suite, result.engine];
    if (result.outcome === 'not run') return [...name, `not run: ${result.reason}`];
    const seconds = result.seconds.toFixed(1);
    if (result.outcome === 'broke off') return [...name, '', 'broke off', '', seconds];
    const { passed, failed, skipped } = result.counts;
    return [...name, String(passed), String(failed), String(skipped), seconds];
  });
  return [header, ...rows].map(tableLine).join('\n');
}

/** The line every run ends with. */
export function totalLine({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`;
}

function tableLine(cells: readonly string[]): string {
  return cells
    .map((cell, column) => (column < 2 || cells.length < 6 ? cell.padEnd(12) : cell.padStart(9)))
    .join(' ')
    .trimEnd();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
