// Takes out of Lit what only browsers below our floor, Lit's own polyfills or authors of style sheets need.

import type { Plugin } from 'vite';

interface Cut {
  /** End of the module's path. */
  readonly file: string;
  readonly what: RegExp;
  readonly by: string;
}

const cuts: readonly Cut[] = [
  // Every supported browser adopts constructed style sheets.
  {
    file: '/@lit/reactive-element/css-tag.js',
    what: /\w\.ShadowRoot&&\([^)]*\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
    by: 'true',
  },
  // The kit's style sheets are literal: nobody reads these two.
  { file: '/@lit/reactive-element/css-tag.js', what: /Error\("CSSResult[^"]*"\)/, by: 'Error()' },
  {
    file: '/@lit/reactive-element/css-tag.js',
    what: /Error\("Value passed[^"]*"\+\w\+"[^"]*"\)/,
    by: 'Error()',
  },
  ...['@lit/reactive-element/reactive-element', 'lit-html/lit-html', 'lit-element/lit-element'].map(
    (name): Cut => ({
      file: `/${name}.js`,
      what: /\b\w\.\w+(?:Polyfill|Hydrate)Support\b/g,
      by: '(void 0)',
    }),
  ),
];

/** Fails the build when a newer Lit no longer has what is to be cut, so that no cut is lost unseen. */
export function litForSupportedBrowsers(): Plugin {
  return {
    name: 'laurel-lit-for-supported-browsers',
    enforce: 'pre',
    transform(code, id) {
      const own = cuts.filter(({ file }) => id.endsWith(file));
      if (own.length === 0) return null;
      const result = own.reduce((text, { file, what, by }) => {
        const cut = text.replace(what, by);
        if (cut === text) this.error(`${file} has nothing like ${String(what)}: look at this cut again.`);
        return cut;
      }, code);
      return { code: result, map: null };
    },
  };
}
