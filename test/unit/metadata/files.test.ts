import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { distFiles } from '../../../scripts/metadata/dist-files.ts';
import { elementPages } from '../../../scripts/metadata/element-page.ts';
import { describeManifest } from '../../../scripts/metadata/from-manifest.ts';
import { llmsFile } from '../../../scripts/metadata/llms.ts';
import { makeManifest } from '../../../scripts/metadata/manifest.ts';
import type { Manifest } from '../../../scripts/metadata/manifest-types.ts';
import { inRoot } from '../../../scripts/root.ts';

let manifest: Manifest = { schemaVersion: '', modules: [] };
before(() => {
  manifest = makeManifest();
});
const elements = () => describeManifest(manifest);

describe('the manifest in the package', () => {
  it('names built files, each of which has a source', () => {
    for (const { path } of manifest.modules) {
      assert.match(path, /^dist\/(components|src)\/.+\.js$/);
      assert.ok(existsSync(inRoot(path.replace(/^dist\//, '').replace(/\.js$/, '.ts'))), path);
    }
  });

  it('holds the types of attributes, and neither private nor inherited twice', () => {
    const badge = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .find(({ tagName }) => tagName === 'laurel-points-badge');
    assert.equal(
      badge?.attributes?.find(({ name }) => name === 'variant')?.type.text,
      "'pill' | 'card'",
    );
    assert.deepEqual(
      badge.members?.filter(({ name }) => name.startsWith('_')),
      [],
    );
    const events = badge.events?.map(({ name }) => name) ?? [];
    assert.deepEqual(events, [...new Set(events)]);
  });
});

describe('what the package has besides', () => {
  const textOf = (path: string): string => {
    const found = distFiles(manifest).find((file) => file.path === path);
    assert.ok(found, path);
    return found.text;
  };

  it('is a schema per element, editor data, typings and lists for sanitizers', () => {
    const paths = distFiles(manifest).map(({ path }) => path);
    assert.deepEqual(
      paths.filter((path) => !path.startsWith('schemas/')),
      [
        'custom-elements.json',
        'vscode.html-custom-data.json',
        'vscode.css-custom-data.json',
        'types/react.d.ts',
        'types/preact.d.ts',
        'types/vue.d.ts',
        'types/svelte.d.ts',
        ...['dompurify', 'sanitize-html', 'rehype-sanitize', 'set-html'].flatMap((name) => [
          `allow-lists/${name}.js`,
          `allow-lists/${name}.d.ts`,
        ]),
      ],
    );
    assert.equal(new Set(paths).size, paths.length);
  });

  it('completes tags, attributes and their words in VS Code', () => {
    const data: unknown = JSON.parse(textOf('vscode.html-custom-data.json'));
    const { tags } = data as {
      tags: { name: string; attributes: { name: string; values?: { name: string }[] }[] }[];
    };
    const badge = tags.find(({ name }) => name === 'laurel-points-badge');
    const variant = badge?.attributes.find(({ name }) => name === 'variant');
    assert.deepEqual(
      variant?.values?.map(({ name }) => name),
      ['pill', 'card'],
    );
  });

  it('completes custom properties in VS Code', () => {
    const data: unknown = JSON.parse(textOf('vscode.css-custom-data.json'));
    const { properties } = data as { properties: { name: string }[] };
    assert.ok(properties.some(({ name }) => name === '--laurel-tier-progress-accent'));
  });
});

describe('the reference pages', () => {
  it('tell all of an element', () => {
    const pages = new Map(elementPages(elements(), {}).map(({ path, text }) => [path, text]));
    for (const { name, attributes, events, parts, states, slots } of elements()) {
      const page = pages.get(`docs/elements/${name}.md`) ?? '';
      for (const item of [...attributes, ...events, ...parts, ...states])
        assert.ok(page.includes(`\`${item.name}\``), `${name}: ${item.name}`);
      for (const { description } of slots) assert.ok(page.includes(description));
    }
  });

  it('tell how many bytes an element takes, at once and later', () => {
    const sizes = { 'core.js': 9900, 'points-badge.js': 1550, 'points-badge.change.js': 480 };
    const page = elementPages(elements(), sizes).find(({ path }) =>
      path.endsWith('/points-badge.md'),
    );
    assert.match(page?.text ?? '', /Its script is 1\.6 kB .*; up to 0\.5 kB more come/);
  });

  it('keep tables whole where a type has bars', () => {
    for (const { text } of elementPages(elements(), {}))
      for (const [table = ''] of text.matchAll(/(?:^\|.*\n?)+/gm)) {
        const columns = table
          .trim()
          .split('\n')
          .map((line) => line.replaceAll('\\|', '').split('|').length);
        assert.equal(new Set(columns).size, 1, table);
      }
  });
});

describe('llms.txt', () => {
  it('lists every element, and the guides by title and first sentence', () => {
    const text = '# Theming\n\nThe elements take [font](x.md) and size\nfrom the page. More.\n';
    const lines = llmsFile(elements(), [{ path: 'docs/theming.md', text }], 'About it.').text;
    for (const { tag, name } of elements())
      assert.ok(lines.includes(`- [${tag}](docs/elements/${name}.md): `));
    assert.ok(
      lines.includes(
        '- [Theming](docs/theming.md): The elements take font and size from the page.\n',
      ),
    );
  });
});
