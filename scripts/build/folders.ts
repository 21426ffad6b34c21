import { readFileSync } from 'node:fs';
import { inRoot } from '../root.ts';

interface PackageHead {
  readonly name: string;
  readonly version: string;
}

const packageHead = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as PackageHead;

/** Version of this checkout's package. */
export const version = packageHead.version;

/** The npm build: unbundled modules with their types. */
export const distFolder = inRoot('dist');

/** The CDN build: `cdn/<version>/`. */
export const cdnFolder = inRoot('cdn', version);
