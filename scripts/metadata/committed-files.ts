import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { inRoot, rootFolder } from '../root.ts';
import { allowListFiles } from './allow-lists.ts';
import { describeElements } from './describe.ts';
import { elementPages } from './element-page.ts';
import type { Sizes } from './element-page.ts';
import type { GeneratedFile } from './generated-file.ts';
import { guideTables } from './guide-tables.ts';
import { llmsFile } from './llms.ts';
import { pastePages } from './paste-pages.ts';
import { shopifyFiles } from './shopify.ts';
import { parseFile } from './sources.ts';
import { readTokens } from './token-notes.ts';
import { wordpressFiles } from './wordpress.ts';

/** Where nothing is written by hand: what is no longer made is removed. */
const ours = [
  'docs/elements/*',
  'integrations/sanitizers/*.{js,ts}',
  'integrations/wordpress/laurel/{blocks,includes/generated}/**/*',
];

/** All that is made from the elements' sources and committed, by its path from the checkout's root. */
export async function committedFiles(): Promise<readonly GeneratedFile[]> {
  const elements = await describeElements();
  const { description } = readJson<{ description: string }>('package.json');
  const files = [
    ...guideTables(guides(), elements, readTokens(parseFile('src/element/tokens.ts'))),
    ...elementPages(elements, readJson<Sizes>('bench/sizes.json')),
    llmsFile(elements, guides(), description),
    ...wordpressFiles(elements),
    ...pastePages(elements),
    ...allowListFiles(elements, 'integrations/sanitizers'),
    ...shopifyFiles(elements, readJson('integrations/shopify/german.json')),
  ];
  return Promise.all(files.map(formatted));
}

/** Writes what differs. Returns the paths of what was written or removed. */
export async function writeCommitted(): Promise<readonly string[]> {
  const files = await committedFiles();
  const written = files.filter(isStale);
  for (const { path, text } of written) {
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), text);
  }
  const removed = leftOver(files);
  for (const path of removed) rmSync(inRoot(path));
  return [...written.map(({ path }) => path), ...removed];
}

/** The paths of what is not as it would be written, or should not be there. */
export async function staleFiles(): Promise<readonly string[]> {
  const files = await committedFiles();
  return [...files.filter(isStale).map(({ path }) => path), ...leftOver(files)];
}

const isStale = ({ path, text }: GeneratedFile): boolean =>
  !existsSync(inRoot(path)) || readFileSync(inRoot(path), 'utf8') !== text;

function leftOver(files: readonly GeneratedFile[]): readonly string[] {
  const made = new Set(files.map(({ path }) => path));
  return globSync(ours, { cwd: rootFolder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(rootFolder.length).replace(/^\//, ''))
    .filter((path) => !made.has(path));
}

/** The pages in `docs/` that are written by hand. */
const guides = () =>
  globSync('docs/*.md', { cwd: rootFolder })
    .sort()
    .map((path) => ({ path, text: readFileSync(inRoot(path), 'utf8') }));

/** As the whole checkout is formatted, where its formatter knows the language. */
async function formatted(file: GeneratedFile): Promise<GeneratedFile> {
  const filepath = inRoot(file.path);
  const { inferredParser } = await getFileInfo(filepath, { ignorePath: inRoot('.prettierignore') });
  if (!inferredParser) return file;
  const options = await resolveConfig(filepath);
  return { ...file, text: await format(file.text, { ...options, filepath }) };
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(inRoot(path), 'utf8')) as T;
