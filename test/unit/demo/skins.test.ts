// A skin is made of the kit's published tokens and of nothing else.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tokens } from '../../../src/element/tokens.ts';

const folder = new URL('../../../demo/public/skins/', import.meta.url);
const published = new Set(Object.keys(tokens).map((name) => `--laurel-${name}`));

describe('the demo’s skins', () => {
  for (const file of readdirSync(folder)) {
    const source = readFileSync(new URL(file, folder), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');

    it(`${file} sets published tokens alone`, () => {
      const names = [...source.matchAll(/^\s*([\w-]+)\s*:(?!root)/gm)].map(
        ([, name]) => name ?? '',
      );
      assert.ok(names.length > 5);
      assert.deepEqual(
        names.filter((name) => !published.has(name)),
        [],
      );
    });

    it(`${file} is one rule, for the page that chose it`, () => {
      const name = file.replace('.css', '');
      assert.deepEqual(
        source.match(/[^{}]+(?=\{)/g)?.map((selector) => selector.trim()),
        [`:root[data-skin='${name}']`],
      );
    });
  }
});
