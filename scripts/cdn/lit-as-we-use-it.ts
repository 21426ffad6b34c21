// Takes out of Lit what this kit never uses, which a minifier cannot know: style sheets for browsers below our floor,
// hooks of Lit's polyfills, reflection of properties to attributes (state is never reflected), decorators, directives,
// and bindings to elements, to boolean attributes and in raw text and comments. Sources that use one do not build.

import type { Plugin } from 'vite';

interface Cut {
  /** End of the module's path. */
  readonly file: string;
  readonly what: RegExp;
  readonly by: string;
}

const reactive = '/@lit/reactive-element/reactive-element.js';
const styles = '/@lit/reactive-element/css-tag.js';
const template = '/lit-html/lit-html.js';
const element = '/lit-element/lit-element.js';

const cuts: readonly Cut[] = [
  // Every supported browser adopts constructed style sheets.
  {
    file: styles,
    what: /\w\.ShadowRoot&&\([^)]*\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
    by: 'true',
  },
  // The kit's style sheets are made of one another: nothing else gets in, and nobody prints them.
  { file: styles, what: /if\((this\._\$cssResult\$=!0),\w!==\w\)throw Error\([^)]*\);/, by: '$1;' },
  { file: styles, what: /\(\w=>\{if\(!0===.*?care to ensure page security\."\)\}\)\((\w)\)/, by: '$1.cssText' },
  { file: styles, what: /toString\(\)\{return this\.cssText\}/, by: '' },
  ...[reactive, template, element].map((file): Cut => ({
    file,
    what: /\b\w\.\w+(?:Polyfill|Hydrate)Support\b/g,
    by: '(void 0)',
  })),
  // How Lit's development build finds a second copy of itself.
  ...[reactive, template, element].map((file): Cut => ({
    file,
    what: /[,;]\(\w\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/,
    by: '',
  })),
  // Attributes reach properties as text, or through a converter of the property's own.
  {
    file: reactive,
    what: /\{toAttribute\(.*?\},fromAttribute\(.*?return \w\}\}/,
    by: '{fromAttribute:t=>t}',
  },
  // Decorators: their metadata and initializers.
  { file: reactive, what: /Symbol\.metadata\?\?=.*?new WeakMap;/, by: '' },
  { file: reactive, what: /const \w=this\[Symbol\.metadata\];if\(.*?\.set\(\w,\w\)\}/, by: '' },
  { file: reactive, what: /static addInitializer\(\w\)\{.*?\}(?=static)/, by: '' },
  { file: reactive, what: /,void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\)/, by: '' },
  { file: reactive, what: /,this\.constructor\.l\?\.forEach\(.*?\(this\)\)/, by: '' },
  // Reflection.
  { file: reactive, what: /_\$ET\(\w,\w\)\{.*?_\$Em=null\)?\}\}/, by: '' },
  { file: reactive, what: /this\._\$Eq&&=.*?\)\),/, by: '' },
  { file: reactive, what: /\|\|\w\.useDefault&&\w\.reflect&&.*?\)\)\)\)return/, by: '))return' },
  // What remains of a change once defaults, reflection and decorated accessors are out.
  {
    file: reactive,
    what: /C\(\w,\w,\{useDefault.*?(?=async )/,
    by: 'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
  },
  { file: reactive, what: /\?\?this\._\$Ej\?\.get\(\w\)\?\?\w/, by: '' },
  { file: reactive, what: /,this\.prototype\.hasOwnProperty\(\w\)&&\(.*?wrapped=!0\)/, by: '' },
  {
    file: reactive,
    what: /const \w=this\.constructor\.elementProperties;if\(\w\.size>0\)for\(.*?wrapped.*?void 0,\w,\w\)\}/,
    by: '',
  },
  // Each style sheet is made once: nothing to remember.
  {
    file: styles,
    what: /get styleSheet\(\)\{.*?return \w\}/,
    by: 'get styleSheet(){return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
  },
  { file: styles, what: /,\w=new WeakMap/, by: '' },
  // Directives, and the parts of a template that only they or `?name`, `<textarea>${}` and comments need.
  { file: template, what: /(function \w\(\w,(\w)),\w=\w,\w\)\{if\(.*?\2\}(?=class)/, by: '$1){return $2}' },
  { file: template, what: /class \w\{constructor\(\w,\w,\w\)\{this\.element=.*?(?=const \w=\{M:)/, by: '' },
  { file: template, what: /const \w=\{M:.*?\},(?=\w=\(void 0\))/, by: 'const ' },
  { file: element, what: /connectedCallback\(\)\{super.*?(?=render\(\))/, by: '' },
  { file: element, what: /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=.*?\),/, by: '' },
  { file: template, what: /setConnected\(\w\)\{.*?\}\}(?=class)/, by: '}' },
  { file: template, what: /this\._\$AP\?\.\(!1,!0,\w\)/, by: '' },
  { file: template, what: /\w as _\$LH,/, by: '' },
  { file: template, what: /:6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/, by: ':0' },
  { file: template, what: /else \w\.startsWith\(\w\)&&\(.*?removeAttribute\(\w\)\)/, by: '' },
  { file: template, what: /class \w extends \w\{[^{}]*\{[^{}]*type=4\}.*?\}\}(?=class)/, by: '' },
  { file: template, what: /"\?"===\w\[1\]\?\w:/, by: '' },
  { file: template, what: /if\(\w\.test\(\w\.tagName\)\)\{.*?\}\}(?=else if\(8)/, by: '}' },
  { file: template, what: /if\((\w\.data===\w)\)(.*?);else\{.*?\+=\w\.length-1\}/, by: '$1&&$2;' },
  { file: template, what: /3===\w\?"<\/?math>":/g, by: '' },
];

/** Whatever of a source would ask for what was cut. */
const uncovered = /from 'lit\/directive|\s\?[\w-]+=\$\{|\breflect: true\b|@customElement|@property/;

/** Fails the build when a newer Lit no longer has what is to be cut, so that no cut is lost unseen. */
export function litAsWeUseIt(): Plugin {
  return {
    name: 'laurel-lit-as-we-use-it',
    enforce: 'pre',
    transform(code, id) {
      const [used] = uncovered.exec(id.endsWith('.ts') ? code : '') ?? [];
      if (used) this.error(`${id} has "${used.trim()}", which is cut out of Lit in ${import.meta.filename}.`);
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
