import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tokens } from '../../../src/element/tokens.ts';

const page = readFileSync(new URL('../../../docs/theming.md', import.meta.url), 'utf8');

/** A token's default as the page writes it: both colours, or the token it follows. */
const written = (value: string): string =>
  `\`${value.replace(/^light-dark\((.+),(.+)\)$/, '$1` / `$2').replace('var(--_', 'var(--laurel-')}\``;

test("the theming page's table holds every token with its default, and no other", () => {
  const rows = [...page.matchAll(/^\| `--laurel-([\w-]+)` *\| (.+?) *\|/gm)];
  const documented = rows.map(([, name, value]) => [name, value]);
  const real = Object.entries(tokens).map(([name, value]) => [name, written(value)]);
  assert.deepEqual(documented, real);
});

test("the theming page's skins set nothing but tokens that exist", () => {
  const set = [...page.matchAll(/^ +--laurel-([\w-]+):/gm)].map(([, name]) => String(name));
  assert.notEqual(set.length, 0);
  assert.deepEqual(
    set.filter((name) => !(name in tokens)),
    [],
  );
});
