import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Subresource integrity of every file a page may fetch, by its path in the folder. */
export function integrityOf(folder: string): Readonly<Record<string, string>> {
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
