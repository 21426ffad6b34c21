import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { cdnConfig } from '../../vite.config.ts';
import { buildEmbed } from '../cdn/embed.ts';
import { WIX_FOLDER, wixFile } from '../metadata/wix-file.ts';
import { rootFolder } from '../root.ts';
import { buildIfStale } from './fresh.ts';
import { cdnFolder, version } from './folders.ts';
import { importMapOf, integrityOf } from './integrity.ts';
import { writeStyleSheets } from './laurel-css.ts';
import { thirdPartyLicences } from './licences.ts';

/** Where the CDN build lies. */
export interface CdnBuild {
  /** Absolute path of `cdn/<version>/`. */
  readonly folder: string;
  readonly version: string;
}

/**
 * Writes `cdn/<version>/`: core, elements, locales, the loader, style sheets, the hashes of
 * them all, licences of what is bundled.
 */
export async function buildCdn(): Promise<CdnBuild> {
  await build({ ...cdnConfig(), configFile: false });
  await buildEmbed();
  writeStyleSheets(cdnFolder);
  mkdirSync(join(cdnFolder, WIX_FOLDER), { recursive: true });
  for (const file of globSync('components/*/define.ts', { cwd: rootFolder })) {
    const name = basename(dirname(file));
    writeFileSync(join(cdnFolder, WIX_FOLDER, `${name}.js`), wixFile(name));
  }
  writeFileSync(join(cdnFolder, 'LICENCES.txt'), thirdPartyLicences());
  const integrity = integrityOf(cdnFolder);
  writeJson('integrity.json', integrity);
  writeJson('importmap.json', importMapOf(integrity));
  return { folder: cdnFolder, version };
}

const writeJson = (name: string, value: object): void => {
  writeFileSync(join(cdnFolder, name), `${JSON.stringify(value, null, 2)}\n`);
};

/** The same, unless nothing has changed since the last time. */
export async function ensureCdn(): Promise<CdnBuild> {
  await buildIfStale('cdn', cdnFolder, async () => {
    await buildCdn();
  });
  return { folder: cdnFolder, version };
}
