// Style sheets are put together from named sizes in the sources; the files a page loads hold the result, minified.

import { pathToFileURL } from 'node:url';
import { CSSResult } from 'lit';
import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/** Evaluates every `*.styles.ts`; each of its exports must be one finished style sheet. */
export function stylesPlugin(): Plugin {
  return {
    name: 'laurel-styles',
    enforce: 'pre',
    async transform(_code, id) {
      if (!id.endsWith('.styles.ts')) return null;
      const exported = (await import(pathToFileURL(id).href)) as Readonly<Record<string, unknown>>;
      const sheets = Object.entries(exported).map(([name, sheet]) => {
        if (!(sheet instanceof CSSResult))
          this.error(`${id}: ${name} is no style sheet; export nothing else from here.`);
        return `export const ${name} = css\`${minified(id, sheet.cssText)}\`;`;
      });
      return { code: `import { css } from 'lit';\n${sheets.join('\n')}`, map: null };
    },
  };
}

function minified(filename: string, text: string): string {
  const { code } = transform({ filename, code: Buffer.from(text), minify: true });
  return code.toString().replaceAll('\\', '\\\\').replaceAll('`', '\\`');
}
