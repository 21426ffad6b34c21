// What the linter refuses in everything that ships, by the rules that count for real files.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ESLint, Linter } from 'eslint';
import type { Linter as LinterTypes } from 'eslint';
import tseslint from 'typescript-eslint';
import { rootFolder } from '../../../scripts/root.ts';

const refused: readonly string[] = [
  'element.innerHTML = text;',
  'element.innerHTML += text;',
  "element['innerHTML'] = text;",
  'element.outerHTML = text;',
  'frame.srcdoc = text;',
  "element.insertAdjacentHTML('beforeend', text);",
  "element['insertAdjacentHTML']('beforeend', text);",
  'element.setHTMLUnsafe(text);',
  'Document.parseHTMLUnsafe(text);',
  "new DOMParser().parseFromString(text, 'text/html');",
  'range.createContextualFragment(text);',
  'document.write(text);',
  'window.document.write(text);',
  'document.writeln(text);',
  'html`<p .innerHTML=${text}></p>`;',
  'html`<iframe srcdoc=${text}></iframe>`;',
  'html`<p style="color: red"></p>`;',
  'html`<p style=${text}></p>`;',
  "element.setAttribute('style', text);",
  "element.setAttribute('onclick', text);",
  'eval(text);',
  'new Function(text);',
  "setTimeout('go()', 1);",
  "window.setInterval('go()', 1);",
  'setTimeout(`go(${text})`, 1);',
  "setTimeout('go' + text, 1);",
  "link.href = 'javascript:go()';",
  "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
  "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';",
  "import { unsafeMathML } from 'lit/directives/unsafe-mathml.js';",
  "import { unsafeStatic } from 'lit/static-html.js';",
  "import { unsafeStatic } from 'lit-html/static.js';",
];

const fine: readonly string[] = [
  'element.textContent = text;',
  "element.setAttribute('aria-label', text);",
  'html`<p class="line" .value=${text}>${text}</p>`;',
  'stream.write(text);',
  'setTimeout(() => go(), 1);',
  'setTimeout(go, 1);',
  "import { css, html } from 'lit';",
];

const unsafeStyle = "import { unsafeCSS } from 'lit';";

const rulesOfInterest = [
  ...['no-eval', 'no-new-func', 'no-script-url'],
  ...['no-restricted-syntax', 'no-restricted-imports'],
];

/** Lints with what the configuration says of a file, but without types, which no ban needs. */
async function linterFor(file: string): Promise<(code: string) => readonly string[]> {
  const { rules } = (await new ESLint({ cwd: rootFolder }).calculateConfigForFile(file)) as {
    readonly rules: LinterTypes.RulesRecord;
  };
  const config: LinterTypes.Config = {
    languageOptions: { parser: tseslint.parser, sourceType: 'module' },
    rules: Object.fromEntries(
      rulesOfInterest.flatMap((name) => {
        const rule = rules[name];
        return rule === undefined ? [] : [[name, rule]];
      }),
    ),
  };
  const linter = new Linter({ cwd: rootFolder });
  return (code) => linter.verify(code, [config]).map(({ message }) => message);
}

const shipped = [
  'components/points-badge/points-badge.ts',
  'src/contract/decode.ts',
  'src/domain/actions.ts',
  'src/element/frames.ts',
  'src/embed/loader.ts',
  'src/store/store.ts',
];

describe('text never becomes markup, style or code', () => {
  for (const file of shipped)
    test(file, async () => {
      const lint = await linterFor(file);
      for (const code of refused) assert.notDeepEqual(lint(code), [], `${code} should be refused`);
      for (const code of fine) assert.deepEqual(lint(code), [], `${code} may stand`);
    });

  test('styles are made from constants in few files, and from text in none', async () => {
    const inElements = await linterFor('components/points-badge/points-badge.styles.ts');
    assert.equal(inElements(unsafeStyle).length, 1);
    const shared = await linterFor('src/element/tokens.ts');
    assert.deepEqual(shared(unsafeStyle), []);
  });
});
