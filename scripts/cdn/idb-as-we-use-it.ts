// The part of idb that this kit uses, in place of idb: 800 bytes less for every page on which somebody acts.
// `scripts/cdn/idb/` is idb's own way of working without cursors, iterators, keys, and the shortcuts from a
// database to its stores. What asks for one of them does not build. Only the CDN files are made with it; the npm
// package depends on idb itself, and the same tests hold for both.

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { versionOf } from './version-of.ts';

/** What the reduced copy was made after. */
const madeAfter = '8.0.4';

/** Whatever of a source that works with the database would ask for what is not there. */
const missing =
  /\bdatabase\.(?!ts\b|transaction\(|close\(|createObjectStore\()\w+|\btransaction\.store\b|\.(?:add|iterate|openCursor|openKeyCursor|getKey|getAllKeys)\(|\bblocked\(/;

/** Gives the build the reduced idb; fails it when idb has moved on, so that nothing is missed unseen. */
export function idbAsWeUseIt(): Plugin {
  return {
    name: 'laurel-idb-as-we-use-it',
    enforce: 'pre',
    buildStart() {
      const now = versionOf('idb');
      if (now !== madeAfter)
        this.error(`scripts/cdn/idb is made after idb ${madeAfter}, here is ${now}: compare, then name it here.`);
    },
    resolveId: (id) => (id === 'idb' ? fileURLToPath(import.meta.resolve('./idb/idb.mjs')) : null),
    transform(code, id) {
      const [used] = (/from '(?:idb|.*\/database\.ts)'/.test(code) && missing.exec(code)) || [];
      if (used) this.error(`${id} has "${used}", which scripts/cdn/idb does not know.`);
      return null;
    },
  };
}
