import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allowListFiles } from './allow-lists.ts';
import { describeManifest } from './from-manifest.ts';
import type { GeneratedFile } from './generated-file.ts';
import { schemaFiles } from './json-schema.ts';
import { makeManifest } from './manifest.ts';
import type { Manifest } from './manifest-types.ts';
import { jsxTypings } from './typings-jsx.ts';
import { svelteTypings } from './typings-svelte.ts';
import { vueTypings } from './typings-vue.ts';
import { vscodeFiles } from './vscode-data.ts';

/** All that the package has of metadata, by its path in `dist/`. */
export function distFiles(manifest: Manifest): readonly GeneratedFile[] {
  const elements = describeManifest(manifest);
  return [
    { path: 'custom-elements.json', text: `${JSON.stringify(manifest, null, 2)}\n` },
    ...schemaFiles(elements),
    ...vscodeFiles(elements),
    ...jsxTypings(elements),
    vueTypings(elements),
    svelteTypings(elements),
    ...allowListFiles(elements, 'allow-lists'),
  ];
}

/**
 * Writes it there.
 *
 * @param folder - absolute; what does not exist of it is made.
 */
export function writeDistMetadata(folder: string): void {
  for (const { path, text } of distFiles(makeManifest())) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
