// Counts what ran, per engine, and holds tests to a clean console: an error a test did not expect is a failure.

import { writeFileSync } from 'node:fs';
import type {
  Reporter,
  TestResult,
  TestRunnerConfig,
  TestSession,
  TestSuiteResult,
} from '@web/test-runner';
import type { Counts } from '../counts.ts';

type BrowserLogFilter = NonNullable<TestRunnerConfig['filterBrowserLogs']>;

/** The runner drops a log's type after its filter has seen it; the logged values remember it here. */
const loggedErrors = new WeakSet<readonly unknown[]>();

/** Lets every log through, and marks the errors for the reporter. */
export const markLoggedErrors: BrowserLogFilter = ({ type, args }) => {
  if (type === 'error') loggedErrors.add(args);
  return true;
};

/** @param summaryFile where the counts go as JSON `Counts`; without it only the complaints are printed. */
export function summaryReporter(summaryFile: string | undefined): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const errors = sessions.flatMap(unexpectedErrors);
      for (const error of errors) console.error(error);
      if (errors.length > 0) process.exitCode = 1;
      const totals = sessions.map(countSession);
      const counts: Counts = {
        passed: sum(totals.map((count) => count.passed)),
        failed: sum(totals.map((count) => count.failed)) + errors.length,
        skipped: sum(totals.map((count) => count.skipped)),
      };
      if (summaryFile !== undefined) writeFileSync(summaryFile, JSON.stringify(counts));
    },
  };
}

function countSession(session: TestSession): Counts {
  const tests = session.testResults === undefined ? [] : testsIn(session.testResults);
  const skipped = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failed = tests.length - skipped - passed;
  // A file that could not be loaded, or broke off, has failed although no test of it did.
  const brokenFile = session.passed !== true && failed === 0 ? 1 : 0;
  return { passed, failed: failed + brokenFile, skipped };
}

function testsIn(suite: TestSuiteResult): readonly TestResult[] {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}

function unexpectedErrors(session: TestSession): readonly string[] {
  return session.logs
    .filter((values) => loggedErrors.has(values))
    .map(
      (values) =>
        `Unexpected console.error in ${session.testFile} (${session.browser.name}): ${values.map(String).join(' ')}`,
    );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
