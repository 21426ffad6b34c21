// The elements' private custom properties (`--_control-radius`) have names to read in the sources, and short ones in the
// files a page downloads.

import { globSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { laurelCss } from '../../src/element/laurel-css.ts';
import { tokens } from '../../src/element/tokens.ts';
import { inRoot, rootFolder } from '../root.ts';

const privateProperty = /--_([a-z]+(?:-[a-z]+)*)(?![\w-])/g;
const madeOfTokens = '/src/element/private-property.ts';
const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * A short name for each: tokens are numbered, and the others have letters, so that none has another's.
 *
 * @param texts Whatever holds all the names that are to have letters.
 */
export function shortNames(texts: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map(Object.keys(tokens).map((token, place) => [token, String(place)]));
  const uses = new Map<string, number>();
  for (const [, name = ''] of texts.join().matchAll(privateProperty))
    if (!names.has(name)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const lettered = [...uses]
    .sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))
    .map(([name], index): [string, string] => [
      name,
      (letters[Math.floor(index / letters.length) - 1] ?? '') + letters[index % letters.length],
    ]);
  return new Map([...names, ...lettered]);
}

const sources = globSync(['src/element/**/*.ts', 'components/**/*.ts'], { cwd: rootFolder });
const shorter = shortNames([...sources.map((file) => readFileSync(inRoot(file), 'utf8')), laurelCss()]);

/** A text of a CDN file with the short names. */
export const shortenPrivateProperties = (text: string): string =>
  text.replace(privateProperty, (whole, name: string) => {
    const short = shorter.get(name);
    return short === undefined ? whole : `--_${short}`;
  });

export function privatePropertiesPlugin(): Plugin {
  return {
    name: 'laurel-private-properties',
    transform: (_code, id) =>
      id.endsWith(madeOfTokens)
        ? { code: `export const privateProperty = (_, place) => '--_' + place;`, map: null }
        : null,
    renderChunk(code, { fileName }) {
      if (code.includes('--_${'))
        this.error(`${fileName} puts the name of a private property together: write it out, or it will not be found.`);
      return { code: shortenPrivateProperties(code), map: null };
    },
  };
}
