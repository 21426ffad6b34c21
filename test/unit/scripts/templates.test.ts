import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collapseSpace, shortenCss } from '../../../scripts/cdn/templates.ts';

test('a style sheet loses its indentation and comments, and nothing that has a meaning', () => {
  const sheet = `
    /* sizes */
    :host {
      inline-size: calc(1em + 2px);
      margin: -1em 0;
      gap: 0.5em 10.5em;
    }
    :host(:state(ready)) .bar :hover,
    .bar > b { color: red; }
    .bone + .bone ~ b { grid-column: 1 / -1; inline-size: calc(1em + 1px) }
    @container (inline-size > 20em) { b { color: blue } }
  `;
  assert.equal(
    shortenCss(sheet).trim(),
    ':host{inline-size:calc(1em + 2px);margin:-1em 0;gap:.5em 10.5em}' +
      ':host(:state(ready)) .bar :hover,.bar>b{color:red}' +
      '.bone+.bone~b{grid-column:1/-1;inline-size:calc(1em + 1px)}' +
      '@container (inline-size>20em){b{color:blue}}',
  );
});

test('markup keeps one space where it had any', () => {
  assert.equal(
    collapseSpace('<p>\n  one <b>two</b>\n\n  three</p>'),
    '<p> one <b>two</b> three</p>',
  );
});
