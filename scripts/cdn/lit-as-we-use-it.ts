// The part of Lit that this kit uses, in place of Lit: 1,900 bytes less on every page, a seventh of what a badge costs.
// `scripts/cdn/lit/` is Lit's own way of working without what the kit never asks for: directives, reflection, decorators, controllers,
// property types, comparisons and defaults, boolean attributes, bindings in raw text or to elements, values that are
// nodes, server rendering, polyfills. What asks for one of them does not build. Only the CDN files are made with it;
// the npm package depends on Lit itself, and a test holds the two to the same results.

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { versionOf } from './version-of.ts';

/** What the reduced copy was made after. */
const madeAfter: Readonly<Record<string, string>> = {
  'lit-html': '3.3.3',
  'lit-element': '4.2.2',
  '@lit/reactive-element': '2.1.2',
};

/** Whatever of a source would ask for what is not there, besides what a template may not hold. */
const missing =
  /from 'lit[/-]|\breflect: |\bhasChanged: |\btype: (?:Boolean|Number|Array|Object)\b|\bnoAccessor: |\bhandleEvent\b|\bhost(?:Disconnected|Update|Updated)\(|\bfirstUpdated\(|\.addController\(|\bshouldUpdate\(/;

/** Gives the build the reduced Lit; fails it when Lit has moved on, so that nothing is missed unseen. */
export function litAsWeUseIt(): Plugin {
  return {
    name: 'laurel-lit-as-we-use-it',
    enforce: 'pre',
    buildStart() {
      for (const [name, version] of Object.entries(madeAfter)) {
        const now = versionOf(name);
        if (now !== version)
          this.error(`scripts/cdn/lit is made after ${name} ${version}, here is ${now}: compare, then name it here.`);
      }
    },
    resolveId: (id) => (id === 'lit' ? fileURLToPath(import.meta.resolve('./lit/lit.mjs')) : null),
    transform(code, id) {
      const [used] = missing.exec(id.endsWith('.ts') ? code : '') ?? [];
      if (used) this.error(`${id} has "${used.trim()}", which scripts/cdn/lit does not know.`);
      return null;
    },
  };
}

/** In place of the values of a template. */
const value = '\0';
const attribute = `\\s+[.@]?[\\w:-]+(?:=(?:"[^"<>]*"|${value}(?![^\\s>])|[^\\s"'<>=\`/${value}]+))?`;
const wellFormed = new RegExp(`^(?:[^<>=]|</?[a-z][\\w-]*(?:${attribute})*\\s*/?>)*$`, 'i');
const inRawText = new RegExp(`<(?:textarea|title|style|script)\\b[^>]*>[^<]*${value}`, 'i');

/**
 * What of a template the reduced Lit cannot read, if anything: it takes `<` and `>` for tags wherever they stand, and
 * finds the name of an attribute in the text before its value.
 */
export function templateFault(strings: readonly string[]): string | undefined {
  const text = strings.join(value);
  if (inRawText.test(text)) return 'a value in raw text: set it with a property';
  if (!wellFormed.test(text))
    return 'more than tags with quoted or plain attributes: no comments, no ?name, no < > or = in text or values';
  return undefined;
}
