import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importMapOf } from '../../../scripts/build/integrity.ts';
import { changedFiles } from '../../../scripts/release.ts';

test('a released version may be built again with the same bytes only', () => {
  const released = { 'core.js': 'sha384-a', 'laurel.js': 'sha384-b' };
  assert.deepEqual(changedFiles(released, { ...released }), []);
  assert.deepEqual(changedFiles(released, { ...released, 'core.js': 'sha384-c' }), ['core.js']);
  assert.deepEqual(changedFiles(released, { 'core.js': 'sha384-a', 'new.js': 'sha384-d' }), [
    'laurel.js',
    'new.js',
  ]);
});

test('the import map has every module and no classic script', () => {
  const hash = 'sha384-a';
  assert.deepEqual(
    importMapOf({
      'core.js': hash,
      'laurel.js': hash,
      'laurel.css': hash,
      'locales/de.js': hash,
      'wix/points-badge.js': hash,
    }),
    { integrity: { './core.js': hash, './locales/de.js': hash } },
  );
});
