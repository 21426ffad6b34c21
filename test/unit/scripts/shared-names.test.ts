import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSync } from 'vite';
import { sharedNames } from '../../../scripts/cdn/shared-names.ts';

const namesOf = (code: string): object => sharedNames(parseSync('file.js', code).program.body);

test('what a file takes and gives is called the same in it', () => {
  assert.deepEqual(
    namesOf(`
      import { a as listOf, b as optional } from './core.js';
      const part = listOf(optional);
      export { part as c };
    `),
    { $listOf: 'a', $optional: 'b', $part: 'c' },
  );
});

test('a name that is taken, or long, is left to the minifier', () => {
  assert.deepEqual(
    namesOf(`
      import { t as say } from './one.js';
      import { t as tell } from './two.js';
      import whole, * as all from './three.js';
      const part = 1;
      export { part as t, whole as default, all as everything };
      export const b = 2;
    `),
    { $say: 't' },
  );
});
