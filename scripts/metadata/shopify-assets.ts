// The files that a theme app extension brings along: those of the CDN build, in one flat folder,
// because Shopify knows no folders below `assets`.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { WIX_FOLDER } from './wix-file.ts';

const LICENCES = 'LICENCES.txt';

/** What the extension never asks for: engine in the page, rooms for divisions, scripts for Wix. */
const isUnused = (path: string): boolean =>
  ['demo.js', 'laurel-data.css'].includes(path) || path.startsWith(`${WIX_FOLDER}/`);

/** Name of a file of the CDN build in the flat folder: `locales/de.js` is `locales-de.js`. */
const flat = (path: string): string => path.replaceAll('/', '-');

/**
 * The extension's assets.
 *
 * @param files Scripts, style sheets and licences of the CDN build, by their path in it.
 * @throws Error when a script imports what is not among them.
 */
export function shopifyAssets(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const assets = new Map<string, string>();
  for (const [path, text] of files) {
    if (isUnused(path)) continue;
    if (path.endsWith('.js')) assets.set(flat(path), withFlatImports(path, text, files));
    else if (path.endsWith('.css')) assets.set(flat(path), text);
    // Shopify takes no text files among the assets.
    else if (path === LICENCES) assets.set('laurel-licences.js', `/*!\n${text}*/\n`);
  }
  return assets;
}

function withFlatImports(path: string, text: string, files: ReadonlyMap<string, string>): string {
  return text.replace(/(["'`])(\.{1,2}\/[\w./-]+\.js)\1/g, (_, quote: string, imported: string) => {
    const target = posix.join(posix.dirname(path), imported);
    if (!files.has(target)) throw new Error(`${path} imports ${imported}, which is not there.`);
    return `${quote}./${flat(target)}${quote}`;
  });
}

/** Reads the CDN build and writes the assets anew. @returns their texts by their names. */
export function copyShopifyAssets(cdn: string, assets: string): ReadonlyMap<string, string> {
  const paths = readdirSync(cdn, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(js|css)$/.test(path) || path === LICENCES);
  const files = new Map(paths.map((path) => [path, readFileSync(join(cdn, path), 'utf8')]));
  const made = shopifyAssets(files);
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  for (const [name, text] of made) writeFileSync(join(assets, name), text);
  return made;
}
