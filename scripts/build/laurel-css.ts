import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { laurelCss } from '../../src/element/laurel-css.ts';
import { laurelDataCss } from '../../src/element/laurel-data-css.ts';
import { shortenPrivateProperties } from '../cdn/private-properties.ts';
import { shortenCss } from '../cdn/templates.ts';

const sheets = { 'laurel.css': laurelCss, 'laurel-data.css': laurelDataCss } as const;

/**
 * Writes the style sheets a page links so that every element has its size before its script has
 * arrived: one for tags, one for `data-laurel`.
 */
export function writeStyleSheets(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, rules] of Object.entries(sheets))
    writeFileSync(join(folder, name), `${shortenPrivateProperties(shortenCss(rules())).trim()}\n`);
}
