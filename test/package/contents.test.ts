import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { createConsumer } from './consumer.ts';
import type { Consumer } from './consumer.ts';

describe('the contents of the tarball', () => {
  let shop: Consumer;
  before(async () => {
    shop = await createConsumer();
  });
  after(() => shop.remove());

  it('are what a user needs: modules, types, documents, licence', () => {
    for (const file of ['package.json', 'README.md', 'LICENSE', 'custom-elements.json']) {
      assert.ok(
        shop.files.includes(file) || shop.files.some((path) => path.endsWith(`/${file}`)),
        file,
      );
    }
    for (const ending of ['.js', '.d.ts', 'openapi.yaml', 'laurel.css']) {
      assert.ok(
        shop.files.some((file) => file.endsWith(ending)),
        `a file that ends in ${ending}`,
      );
    }
  });

  it('have what README and llms.txt link to', () => {
    const linked = ['README.md', 'llms.txt'].flatMap((page) =>
      [...shop.readPackaged(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
        ([, path = '']) => path,
      ),
    );
    assert.ok(linked.length > 20, 'they link to something');
    assert.deepEqual(
      linked.filter((path) => !shop.files.includes(path)),
      [],
    );
  });

  it('leave out what only contributors need', () => {
    const stray = shop.files.filter((file) =>
      /(^|\/)(test|bench|demo|scripts|stories|node_modules|\.ci)\/|\.test\.|\.env|\.tsbuildinfo/.test(
        file,
      ),
    );
    assert.deepEqual(stray, []);
  });

  it('have no module that imports what the package does not depend on', () => {
    const allowed = new Set(shop.mayImport);
    const strangers = new Set<string>();
    for (const file of shop.files.filter(
      (path) => path.endsWith('.js') && path.startsWith('dist/'),
    )) {
      for (const name of bareImports(shop.readPackaged(file))) {
        if (!allowed.has(name) && !name.startsWith('node:')) strangers.add(`${name} in ${file}`);
      }
    }
    assert.deepEqual([...strangers], []);
  });

  it('have no module that names a file which is not there', () => {
    const present = new Set(shop.files);
    const lost: string[] = [];
    for (const file of shop.files.filter((path) => path.endsWith('.js'))) {
      for (const name of importsOf(shop.readPackaged(file))) {
        const target = posix.join(posix.dirname(file), name);
        if (name.startsWith('.') && !present.has(target)) lost.push(`${name} in ${file}`);
      }
    }
    assert.deepEqual(lost, []);
  });

  it('keep Node out of every module but those of the Node back end', () => {
    const wrong = shop.files
      .filter((file) => /^dist\/.*\.js$/.test(file) && !file.includes('/backend/node/'))
      .filter((file) =>
        bareImports(shop.readPackaged(file)).some((name) => name.startsWith('node:')),
      );
    assert.deepEqual(wrong, []);
  });
});

/** What a module imports, at once or later, or re-exports from. */
const importsOf = (source: string): readonly string[] =>
  ts.preProcessFile(source).importedFiles.map(({ fileName }) => fileName);

/** Packages among that. */
function bareImports(source: string): readonly string[] {
  return importsOf(source)
    .filter((name) => !name.startsWith('.'))
    .map((name) => (name.startsWith('node:') ? name : packageOf(name)));
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
