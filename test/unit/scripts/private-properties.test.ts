import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortenPrivateProperties, shortNames } from '../../../scripts/cdn/private-properties.ts';
import { laurelCss } from '../../../src/element/laurel-css.ts';
import { tokens } from '../../../src/element/tokens.ts';

test('each private property has a short name of its own, and what is used most the shortest', () => {
  const many = Array.from({ length: 60 }, (_, index) => {
    const name = `${'x'.repeat(index + 1)}-y`;
    return `--_${name}:`.repeat(60 - index);
  });
  const names = shortNames([...many, 'var(--_a,0) --_a-b', '--laurel-accent --_accent']);
  assert.equal(new Set(names.values()).size, names.size);
  assert.equal(names.get('x-y'), 'a');
  assert.equal(names.get('a')?.length, 2);
  assert.ok(names.has('a-b'));
});

test('a token has the number of its place, as the CDN build of the elements gives it', () => {
  const names = shortNames([]);
  assert.deepEqual(
    Object.keys(tokens).map((token) => names.get(token)),
    Object.keys(tokens).map((_, place) => String(place)),
  );
});

test('public tokens keep their names, and so does what is not known', () => {
  const text = '--laurel-control-radius --laurel-points-badge-accent --_no-such-name';
  assert.equal(shortenPrivateProperties(text), text);
  assert.equal(
    shortenPrivateProperties('var(--_control-line,var(--_control-radius))').replace(/\d+/g, '#'),
    'var(--_#,var(--_#))',
  );
});

test('no rule of the style sheet for pages keeps a long name', () => {
  assert.deepEqual(shortenPrivateProperties(laurelCss()).match(/--_\w{3,}/g), null);
});
