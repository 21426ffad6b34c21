import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { describeElements, type ElementDescription } from '../../../scripts/metadata/describe.ts';
import { inlineMarkdown, markup } from '../../../scripts/metadata/html.ts';
import { pastePages } from '../../../scripts/metadata/paste-pages.ts';
import { snippet } from '../../../scripts/metadata/snippet.ts';
import { wixFile } from '../../../scripts/metadata/wix-file.ts';
import { inRoot } from '../../../scripts/root.ts';

/** What a browser would show of markup, near enough for texts of snippets. */
const shown = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
    );

/** Text of each thing to copy, by its id. */
const copiesOf = (page: string): ReadonlyMap<string, string> =>
  new Map(
    [...page.matchAll(/<code id="([\w-]+)">(.*?)<\/code\s*>/gs)].map(([, id = '', text = '']) => [
      id,
      shown(text),
    ]),
  );

describe('the pages to copy from', () => {
  let elements: readonly ElementDescription[] = [];
  let pages: ReadonlyMap<string, string> = new Map();
  before(async () => {
    elements = (await describeElements()).filter((element) =>
      element.attributes.some(({ isEditorial }) => isEditorial),
    );
    pages = new Map(pastePages(elements).map(({ path, text }) => [path, text]));
  });

  it('are there for any page, Webflow, Squarespace and Wix', () => {
    const names = ['html', 'webflow', 'squarespace', 'wix'];
    assert.deepEqual(
      [...pages.keys()],
      names.map((name) => `integrations/pages/${name}.html`),
    );
  });

  it('say the same as the committed ones', () => {
    for (const [path, text] of pages) {
      const committed = readFileSync(inRoot(path), 'utf8');
      assert.deepEqual(
        [...copiesOf(committed)],
        [...copiesOf(text)],
        `${path}: run npm run metadata`,
      );
    }
  });

  it('hold every element’s snippet to the letter, in both forms', () => {
    for (const name of ['html', 'webflow', 'squarespace']) {
      const copies = copiesOf(pages.get(`integrations/pages/${name}.html`) ?? '');
      for (const element of elements) {
        assert.equal(copies.get(`${element.name}-tag`), snippet(element, {}, 'html'));
        assert.equal(copies.get(`${element.name}-data`), snippet(element, {}, 'data'));
      }
      assert.match(
        copies.get('loader') ?? '',
        /^<link rel="stylesheet" href="https:\/\/www\.example\.com\/laurel\/laurel\.css" \/>\n<script async src="https:\/\/www\.example\.com\/laurel\/laurel\.js" data-api="demo" data-token-url=""><\/script>$/,
      );
    }
  });

  it('give Wix an address and a tag name for each element, and no markup', () => {
    const copies = copiesOf(pages.get('integrations/pages/wix.html') ?? '');
    for (const { name, tag } of elements) {
      assert.equal(copies.get(`${name}-tag`), tag);
      assert.equal(
        copies.get(`${name}-address`),
        `https://www.example.com/laurel/wix/${name}.js?api=demo`,
      );
    }
    assert.equal(copies.size, 2 * elements.length);
  });

  it('stay below the 10,000 characters of a Webflow embed', () => {
    for (const page of pages.values())
      for (const text of copiesOf(page).values()) assert.ok(text.length < 10_000);
  });

  it('run under a policy that allows only what lies beside them', () => {
    for (const [path, page] of pages) {
      assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|javascript:/i, path);
      const scripts = [...page.matchAll(/<script([^>]*)>/g)].map(([, given]) => given?.trim());
      assert.deepEqual(scripts, ['defer src="paste.js"'], path);
    }
  });

  it('explain every attribute that an editor may set', () => {
    for (const [path, page] of pages) {
      for (const element of elements) {
        for (const { name } of element.attributes.filter(({ isEditorial }) => isEditorial)) {
          assert.ok(page.includes(`<dt><code>${name}`), `${path}: ${element.name} ${name}`);
        }
      }
    }
  });
});

describe('markup', () => {
  it('escapes texts and leaves markup', () => {
    const text = '<b>&"';
    assert.equal(
      markup`<p title="${text}">${[text, markup`<i>x</i>`]}</p>`.text,
      '<p title="&lt;b&gt;&amp;&quot;">&lt;b&gt;&amp;&quot;<i>x</i></p>',
    );
  });

  it('reads the marks of code', () => {
    assert.equal(
      inlineMarkdown('One of `a<b`, `c`.').text,
      'One of <code>a&lt;b</code>, <code>c</code>.',
    );
  });
});

describe('the script that Wix loads for an element', () => {
  /** Runs it in a page that has some scripts already; gives what it added and what it imported. */
  async function run(src: string, others: readonly string[] = []) {
    const added: Record<string, string>[] = [];
    const imported: string[] = [];
    // Content that is called so takes this place, but not that in the class.
    const currentScript = { src: 'https://evil.example/wix/points-badge.js' };
    const Document = class {
      get currentScript() {
        return { src };
      }
    };
    const window: { laurel?: unknown } = { laurel: { id: 'laurel' } };
    const document = {
      currentScript,
      querySelector: () => others.find((other) => other.includes('/laurel.js')) ?? null,
      createElement: () => {
        const attributes: Record<string, string> = {};
        return {
          attributes,
          set src(value: string) {
            attributes['src'] = value;
          },
          setAttribute: (name: string, value: string) => (attributes[name] = value),
        };
      },
      head: { append: (tag: { attributes: Record<string, string> }) => added.push(tag.attributes) },
    };
    // Scripts of `node:vm` import nothing without a flag.
    const text = wixFile('points-badge').replace('import(', 'bring(');
    const bring = (address: string) => {
      imported.push(address);
      return Promise.reject(new Error('nothing is served here'));
    };
    let warned = (): void => {};
    const warning = new Promise<void>((resolve) => (warned = resolve));
    runInNewContext(text, { document, Document, window, URL, bring, console: { warn: warned } });
    await warning;
    return { added, imported, queue: window.laurel };
  }

  const src =
    'https://cdn.example/laurel/wix/points-badge.js?api=https%3A%2F%2Fapi.example%2Fl&auth=none';

  it('brings the loader with what stands in its address, and the element', async () => {
    const { added, imported } = await run(src);
    assert.deepEqual(added, [
      {
        src: 'https://cdn.example/laurel/laurel.js',
        'data-api': 'https://api.example/l',
        'data-auth': 'none',
      },
    ]);
    assert.deepEqual(imported, ['https://cdn.example/laurel/points-badge.js']);
  });

  it('leaves the loader alone that is there already', async () => {
    const { added, imported } = await run(src, ['https://cdn.example/laurel/laurel.js']);
    assert.deepEqual(added, []);
    assert.equal(imported.length, 1);
  });

  it('asks for a store, for elements that are defined before the loader looks', async () => {
    const { queue } = await run(src);
    assert.deepEqual(
      Array.from(queue as readonly unknown[], (entry) => typeof entry),
      ['function'],
    );
  });

  it('takes no option for anything but a name', async () => {
    const { added } = await run('https://cdn.example/l/wix/points-badge.js?onload%3D=1&api=demo');
    assert.deepEqual(Object.keys(added[0] ?? {}), ['src', 'data-api']);
  });
});
