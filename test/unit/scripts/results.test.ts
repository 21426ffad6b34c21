import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  resultTable,
  totalLine,
  totalsOf,
  type SuiteResult,
} from '../../../scripts/test/results.ts';

const ran: SuiteResult = {
  outcome: 'ran',
  suite: 'elements',
  engine: 'firefox',
  counts: { passed: 7, failed: 1, skipped: 2 },
  seconds: 1.25,
};
const notRun: SuiteResult = {
  outcome: 'not run',
  suite: 'elements',
  engine: 'webkit',
  reason: 'no browser found',
};
const brokeOff: SuiteResult = {
  outcome: 'broke off',
  suite: 'pages',
  engine: 'chromium',
  seconds: 3,
};

test('an engine that did not run is named as such and never counts as passed', () => {
  assert.deepEqual(totalsOf([ran, notRun], false), { passed: 7, failed: 1 });
  assert.match(resultTable([ran, notRun]), /webkit\s+not run: no browser found/);
});

test('where all engines are required, one that did not run is a failure', () => {
  assert.deepEqual(totalsOf([notRun], true), { passed: 0, failed: 1 });
});

test('a run that broke off before it could count is a failure', () => {
  assert.deepEqual(totalsOf([brokeOff], false), { passed: 0, failed: 1 });
});

test('the last line gives the totals', () => {
  assert.equal(totalLine({ passed: 12, failed: 0 }), '12 passed, 0 failed');
});
