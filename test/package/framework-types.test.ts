import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { typingProbes } from '../support/typing-probes.ts';
import { createConsumer } from './consumer.ts';
import type { Consumer } from './consumer.ts';

const probes = typingProbes('laurel-elements/types');

// As the frameworks' own starters set it up.
const options = {
  strict: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  types: [],
  skipLibCheck: true,
};

describe('the typings of the tags, from the packed package', () => {
  let shop: Consumer;
  before(async () => {
    shop = await createConsumer(probes.map(({ needs }) => needs));
    for (const { file, text } of probes) shop.write(file, text);
  });
  after(() => shop.remove());

  for (const { name, file } of probes)
    it(`compile in a strict TypeScript app of ${name}`, () => {
      assert.deepEqual(shop.typeCheck(options, file), { status: 0, output: '' });
    });
});
