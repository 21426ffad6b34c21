import { readFileSync } from 'node:fs';
import { inRoot } from '../root.ts';

/** The version of a package that is installed. */
export function versionOf(name: string): string {
  const file = inRoot('node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
