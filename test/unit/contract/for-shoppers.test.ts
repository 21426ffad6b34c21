import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForShoppers } from '../../../src/contract/is-for-shoppers.ts';
import { problem, PROBLEMS, type ProblemCode } from '../../../src/contract/problems.ts';

for (const code of Object.keys(PROBLEMS) as ProblemCode[])
  test(`the detail of ${code} is for ${PROBLEMS[code].business ? 'shoppers' : 'developers'}`, () => {
    assert.equal(isForShoppers(problem(code)), PROBLEMS[code].business);
  });
