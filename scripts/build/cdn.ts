import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { cdnConfig } from '../../vite.config.ts';
import { buildIfStale } from './fresh.ts';
import { cdnFolder, version } from './folders.ts';
import { laurelCssText } from './laurel-css.ts';
import { thirdPartyLicences } from './licences.ts';

/** Where the CDN build lies. */
export interface CdnBuild {
  /** Absolute path of `cdn/<version>/`. */
  readonly folder: string;
  readonly version: string;
}

/** Writes `cdn/<version>/`: core, elements, locales, `laurel.css`, licences of what is bundled. */
export async function buildCdn(): Promise<CdnBuild> {
  await build({ ...cdnConfig(), configFile: false });
  mkdirSync(cdnFolder, { recursive: true });
  writeFileSync(join(cdnFolder, 'laurel.css'), laurelCssText());
  writeFileSync(join(cdnFolder, 'LICENCES.txt'), thirdPartyLicences());
  return { folder: cdnFolder, version };
}

/** The same, unless nothing has changed since the last time. */
export async function ensureCdn(): Promise<CdnBuild> {
  await buildIfStale('cdn', cdnFolder, async () => {
    await buildCdn();
  });
  return { folder: cdnFolder, version };
}
