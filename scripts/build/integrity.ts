import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hashes by the paths of files. */
export type Integrity = Readonly<Record<string, string>>;

/** Subresource integrity of every file a page may fetch, by its path in the folder. */
export function integrityOf(folder: string): Integrity {
  const files = globSync('**/*.{js,css}', { cwd: folder }).sort();
  return Object.fromEntries(
    files.map((file) => {
      const hash = createHash('sha384')
        .update(readFileSync(join(folder, file)))
        .digest('base64');
      return [file.replaceAll('\\', '/'), `sha384-${hash}`];
    }),
  );
}

/**
 * An import map with the hashes of all modules, so that a browser checks what `laurel.js` imports as
 * well. Its paths begin with `./`, for which a page writes the folder's address.
 *
 * @param integrity - from {@link integrityOf}.
 */
export function importMapOf(integrity: Integrity): object {
  // Scripts that are no modules have hashes at their own tags.
  const modules = Object.entries(integrity).filter(
    ([file]) => file.endsWith('.js') && file !== 'laurel.js' && !file.startsWith('wix/'),
  );
  return {
    integrity: Object.fromEntries(modules.map(([file, hash]) => [`./${file}`, hash])),
  };
}
