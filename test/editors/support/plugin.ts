// What WordPress has from the plugin before its editor opens: the files are the plugin's own, and what PHP prints
// into the page is made from the same source.

import { globSync, readFileSync } from 'node:fs';
import { describeElements } from '../../../scripts/metadata/describe.ts';
import { editorElements } from '../../../scripts/metadata/wordpress.ts';
import { inRoot } from '../../../scripts/root.ts';

/** What `block.json` says of a block, as far as the suite reads it. */
export interface BlockFile {
  readonly name: string;
  readonly title: string;
  readonly attributes: Readonly<Record<string, { readonly type: string }>>;
}

const folder = inRoot('integrations', 'wordpress', 'laurel');

/** The script of the blocks. */
export const editorScript = `${folder}/editor/editor.js`;

export const blockFiles: readonly BlockFile[] = globSync('blocks/*/block.json', { cwd: folder })
  .sort()
  .map((path): BlockFile => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')));

/** `window.laurelEditor`, in English. */
export async function laurelEditor(script: string): Promise<string> {
  const elements = editorElements(await describeElements());
  return JSON.stringify({ script, account: '', elements }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'translate' in value ? value.translate : value,
  );
}
