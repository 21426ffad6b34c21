import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../root.ts';

/** What the CDN files contain of others, and on which terms. */
const bundled = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  '@lit/context',
  'idb',
  'lean-qr',
] as const;

export function thirdPartyLicences(): string {
  return bundled.map((name) => `${name}\n\n${licenceOf(name)}\n`).join(`\n${'-'.repeat(78)}\n\n`);
}

function licenceOf(name: string): string {
  const folder = inRoot('node_modules', name);
  const [file] = globSync('LICEN[CS]E*', { cwd: folder });
  if (file === undefined)
    throw new Error(`${name} is bundled but has no licence file in ${folder}.`);
  return readFileSync(join(folder, file), 'utf8').trim();
}
