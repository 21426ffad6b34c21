import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints } from '../../../scripts/sizes/measure.ts';

test('sizes as committed and within their budgets are no complaint', () => {
  const sizes = [
    { name: 'core.js', bytes: 11_000, budget: 11_400 },
    { name: 'laurel.css', bytes: 300, budget: null },
  ];
  assert.deepEqual(complaints(sizes, { 'core.js': 11_000, 'laurel.css': 300 }), []);
});

test('a file over its budget, one that changed and one that is gone are named', () => {
  const sizes = [{ name: 'core.js', bytes: 11_401, budget: 11_400 }];
  assert.deepEqual(complaints(sizes, { 'core.js': 11_000, 'old.js': 5 }), [
    'core.js: 11401 bytes, the budget is 11400.',
    'core.js: 11401 bytes, committed are 11000.',
    'old.js: committed, but no longer built.',
  ]);
});
