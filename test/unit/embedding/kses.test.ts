import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kses } from '../../../scripts/test/runner/content/kses.ts';

const link = '<a href="/account">Your points</a>';
const tag = `<laurel-points-badge variant="card" api="https://evil.example" onclick="alert(1)">${link}</laurel-points-badge>`;
const div = `<div data-laurel="points-badge" data-laurel-heading-level="2">${link}</div>`;

// The plugin's own tests ask the real wp_kses_post() the first two.
const known: readonly (readonly [what: string, html: string, alone: string, withPlugin: string])[] =
  [
    ['a tag', tag, link, `<laurel-points-badge variant="card">${link}</laurel-points-badge>`],
    ['a div with data attributes', div, div, div],
    [
      'a handler on a div',
      '<div onclick="x" class="a">b</div>',
      '<div class="a">b</div>',
      '<div class="a">b</div>',
    ],
    ['a script', '<script>alert(1)</script>', 'alert(1)', 'alert(1)'],
    [
      'an address with a bad protocol',
      '<a href="javascript:alert(1)">a</a>',
      '<a href="alert(1)">a</a>',
      '<a href="alert(1)">a</a>',
    ],
    [
      'angle brackets in a value',
      '<div title="a<b">c</div>',
      '<div title="ab">c</div>',
      '<div title="ab">c</div>',
    ],
    ['a provider', `<laurel-provider api="/x">${link}</laurel-provider>`, link, link],
    ['a name that is no ASCII', '<laurel-pünkte>a</laurel-pünkte>', 'a', 'a'],
  ];

describe('embedding 1, sanitizers: the rules of wp_kses_post()', () => {
  for (const [what, html, alone, withPlugin] of known) {
    it(`leave of ${what} what WordPress leaves`, () => {
      assert.equal(kses(html, false), alone);
      assert.equal(kses(html, true), withPlugin);
    });
  }
});
