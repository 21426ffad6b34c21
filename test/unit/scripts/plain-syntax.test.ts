import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSync } from 'vite';
import { plainSyntax } from '../../../scripts/cdn/plain-syntax.ts';

const plain = (code: string): string => plainSyntax(parseSync('file.js', code).program, code);

test('styles are the texts that the reduced Lit makes of them', () => {
  assert.equal(
    plain(
      'const styles = [css`.a{width:${unsafeCSS(wide)}}`, unsafeCSS(`b{}`), html`<b>css</b>`];',
    ),
    'const styles = [`.a{width:${(wide)}}`, (`b{}`), html`<b>css</b>`];',
  );
});

test('an escape of a style sheet is none of the script', () => {
  const code = "const styles = css`b::before{content:'\\2713'}`;";
  assert.equal(plain(code), code);
});

test('static fields are written as such, with what is plainer in them', () => {
  assert.equal(
    plain('class A { static {\n this.styles = css`b{}`;\n} static { this.n = 1 } }'),
    'class A { static styles = `b{}`; static n = 1; }',
  );
});

test('any other static block stays', () => {
  const code =
    'class A { static { this.a = 1; this.b = 2; } static { this[a] = 1; } static { this.a += 1; } static { b.a = 1; } }';
  assert.equal(plain(code), code);
});
