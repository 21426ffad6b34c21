import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import rehypeParse from 'rehype-parse';
import ts from 'typescript';
import { unified } from 'unified';
import { describeElements } from '../../../scripts/metadata/describe.ts';
import type { ElementDescription } from '../../../scripts/metadata/describe.ts';
import {
  leftOut,
  nodesSnippet,
  snippet,
  snippetTabs,
  tabsOf,
} from '../../../scripts/metadata/snippet.ts';
import type { SnippetTab } from '../../../scripts/metadata/snippet.ts';
import { elementNode, nodesOf } from '../../../scripts/metadata/snippet-tree.ts';

/** What breaks out of something somewhere. */
const hostile = [
  'a "quoted" word',
  "an apostrophe's",
  '</laurel-feedback-survey><script>alert(1)</script>',
  'fish & chips &amp; &quot;more&quot;',
  '{{ customer.email }} {% raw %} {subject} {{{x}}}',
  'two\nlines\tand a tab\r',
  '[gallery] back\\slash ]',
  '${x} `tick`',
  '日本語 🎉 \u2028',
] as const;

/** Attributes of the first element in some HTML, as a browser would read them. */
function htmlAttributes(html: string): Readonly<Record<string, unknown>> {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  const [element, ...more] = tree.children.filter(({ type }) => type === 'element');
  assert.deepEqual(more, []);
  assert.ok(element?.type === 'element');
  assert.deepEqual(
    element.children.filter((child) => child.type === 'element').map(({ tagName }) => tagName),
    ['a'],
  );
  return element.properties;
}

/** As WordPress reads a shortcode: https://developer.wordpress.org/reference/functions/shortcode_parse_atts/ */
function shortcodeAttributes(shortcode: string): Readonly<Record<string, unknown>> {
  const [, , inside = ''] =
    /^\[(laurel_\w+) ?([^\]]*)\]<a href="[^"[\]]*">[^<[\]]*<\/a>\[\/\1\]$/.exec(shortcode) ?? [];
  const found = [...inside.matchAll(/([\w-]+)\s*=\s*"([^"]*)"(?:\s|$)/g)];
  return Object.fromEntries(
    // Its esc_attr() leaves entities as they are; the browser reads them.
    found.map(([, name, value]) => [name, htmlAttributes(`<p x="${value}"><a></a></p>`)['x']]),
  );
}

/** As a compiler reads JSX. */
function jsxAttributes(source: string): Readonly<Record<string, unknown>> {
  const file = ts.createSourceFile(
    'x.tsx',
    source,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const compiled = ts.transpileModule(source, {
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.React, target: ts.ScriptTarget.ES2022 },
  });
  assert.deepEqual(compiled.diagnostics, []);
  const found: Record<string, unknown> = {};
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) && node.tagName.getText().startsWith('laurel-'))
      for (const each of node.attributes.properties) {
        assert.ok(ts.isJsxAttribute(each));
        found[each.name.getText()] = jsxValue(each.initializer);
      }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function jsxValue(initializer: ts.JsxAttributeValue | undefined): unknown {
  if (initializer === undefined) return true;
  if (ts.isStringLiteral(initializer)) return initializer.getText().slice(1, -1);
  assert.ok(ts.isJsxExpression(initializer) && initializer.expression);
  return JSON.parse(initializer.expression.getText());
}

const markup = (tab: SnippetTab, text: string): string =>
  tab === 'vue' ? (/<template>\n([\s\S]*)\n<\/template>/.exec(text)?.[1] ?? '').trim() : text;

function attributesIn(tab: SnippetTab, text: string): Readonly<Record<string, unknown>> {
  if (tab === 'wordpress') return shortcodeAttributes(text);
  return tab === 'react' ? jsxAttributes(text) : htmlAttributes(markup(tab, text));
}

const nameIn = (tab: SnippetTab): string => (tab === 'data' ? 'dataLaurelQuestion' : 'question');

describe('a snippet', () => {
  let elements: readonly ElementDescription[] = [];
  before(async () => {
    elements = await describeElements();
  });
  const find = (name: string): ElementDescription => {
    const found = elements.find((element) => element.name === name);
    assert.ok(found);
    return found;
  };

  it('is a tag with a link inside', () => {
    assert.equal(
      snippet(find('points-badge'), { variant: 'card' }, 'html'),
      '<laurel-points-badge variant="card"><a href="/account">Your points</a></laurel-points-badge>',
    );
  });

  it('is a div for editors that take tags away', () => {
    assert.equal(
      snippet(find('points-badge'), { variant: 'card', headingLevel: 2 }, 'data'),
      '<div data-laurel="points-badge" data-laurel-variant="card" data-laurel-heading-level="2">\n' +
        '  <a href="/account">Your points</a>\n</div>',
    );
  });

  it('is a shortcode for WordPress, with the link between its ends', () => {
    assert.equal(
      snippet(find('points-badge'), { variant: 'card' }, 'wordpress'),
      '[laurel_points_badge variant="card"]<a href="/account">Your points</a>[/laurel_points_badge]',
    );
  });

  it('leaves out of a shortcode what the plugin does not take, and says what', () => {
    const values = { preview: true, variant: 'card' };
    const node = elementNode(find('points-badge'), values);
    assert.doesNotMatch(nodesSnippet([node], 'wordpress'), /preview/);
    assert.deepEqual(leftOut([node], 'wordpress'), ['preview']);
    assert.deepEqual(leftOut([node], 'html'), []);
  });

  it('takes the shop’s own address in Liquid', () => {
    assert.equal(
      snippet(find('points-badge'), {}, 'liquid'),
      '<laurel-points-badge><a href="{{ routes.account_url }}">Your points</a></laurel-points-badge>',
    );
  });

  it('is a component of React and one of Vue', () => {
    const link = '<laurel-points-badge><a href="/account">Your points</a></laurel-points-badge>';
    const brought = "import 'laurel-elements/points-badge/define';";
    assert.equal(
      snippet(find('points-badge'), {}, 'react'),
      `${brought}\n\nexport function PointsBadge() {\n  return (\n    ${link}\n  );\n}`,
    );
    assert.equal(
      snippet(find('points-badge'), {}, 'vue'),
      `<script setup>\n${brought}\n</script>\n\n<template>\n  ${link}\n</template>`,
    );
  });

  it('of a provider holds the elements it sets up', () => {
    assert.equal(
      snippet(find('provider'), { locale: 'de' }, 'html'),
      `<laurel-provider locale="de">
  <laurel-points-badge><a href="/account">Your points</a></laurel-points-badge>
  <laurel-tier-progress><a href="/account">Your tier</a></laurel-tier-progress>
</laurel-provider>`,
    );
    for (const tab of ['react', 'vue'] as const)
      assert.deepEqual(snippet(find('provider'), {}, tab).match(/(?<=laurel-elements\/)[\w-]+/g), [
        'provider',
        'points-badge',
        'tier-progress',
      ]);
  });

  it('of a page writes each language’s own names, and several elements of React as one', () => {
    const nodes = nodesOf(
      [
        { tag: 'header', values: { class: 'head' }, content: ['Luna'] },
        { tag: 'laurel-points-badge' },
      ],
      elements,
    );
    assert.match(nodesSnippet(nodes, 'html'), /^<header class="head">Luna<\/header>\n<laurel-/);
    assert.match(nodesSnippet(nodes, 'data'), /^<header class="head">Luna<\/header>\n<div data-l/);
    assert.match(
      nodesSnippet(nodes, 'react', 'Page'),
      /function Page\(\) \{\n {2}return \(\n {4}<>\n {6}<header className="head">/,
    );
    assert.match(nodesSnippet(nodes, 'wordpress'), /^\[laurel_points_badge\].*badge\]$/);
  });

  it('holds texts of the interface as data in every language, whatever is in them', () => {
    const words = { en: { balance: '</script> {{ x }} {% y %} "z"' } };
    const script = {
      tag: 'script',
      values: { type: 'application/json', 'data-messages': true },
      content: [JSON.stringify(words)],
    };
    const nodes = nodesOf([{ tag: 'laurel-provider', content: [script] }], elements);
    const html = nodesSnippet(nodes, 'html');
    const [, json = ''] = /data-messages>(.*)<\/script>/.exec(html) ?? [];
    assert.deepEqual(JSON.parse(json), words);
    assert.doesNotMatch(nodesSnippet(nodes, 'liquid'), /\{[{%]/);
    for (const tab of ['react', 'vue'] as const) {
      const [, code = ''] = /JSON\.stringify\((.*)\);/.exec(nodesSnippet(nodes, tab)) ?? [];
      assert.deepEqual(JSON.parse(code), words);
    }
  });

  it('leaves out what counts anyway, what is empty, and what it does not know', () => {
    for (const tab of snippetTabs)
      assert.equal(
        snippet(
          find('referral-card'),
          {
            rows: 2,
            channels: ['whatsapp', 'email'],
            show: ' rewards  link channels invitations terms ',
            label: '',
            locale: undefined,
            'heading-level': '3',
            preview: false,
            colour: 'red',
          },
          tab,
        ),
        snippet(find('referral-card'), {}, tab),
      );
  });

  it('takes lists as lists or as words, and flags as template languages write them', () => {
    const card = find('referral-card');
    const html = (values: Record<string, unknown>) => htmlAttributes(snippet(card, values, 'html'));
    assert.equal(html({ channels: ['sms', 'x'] })['channels'], 'sms x');
    assert.equal(html({ channels: 'sms, x' })['channels'], 'sms x');
    assert.equal(html({ preview: 'off' })['preview'], undefined);
    assert.equal(html({ preview: true })['preview'], '');
  });

  it('is not there for what does not work: a provider is set up by the page in a CMS', () => {
    assert.deepEqual(tabsOf([find('provider')]), ['html', 'liquid', 'react', 'vue']);
    assert.deepEqual(tabsOf([find('points-badge'), find('referral-card')]), snippetTabs);
  });

  for (const tab of snippetTabs) {
    it(`keeps hostile words together in ${tab}`, () => {
      for (const question of hostile) {
        const text = snippet(find('feedback-survey'), { question }, tab);
        assert.equal(attributesIn(tab, text)[nameIn(tab)], question, text);
      }
    });

    it(`keeps any words together in ${tab}`, () => {
      const words = fc.string({ unit: 'binary', minLength: 1 });
      // No parser of HTML lets a page have these.
      const allowed = words.filter((text) => !/[\0\p{Cs}]/u.test(text) && text.trim() !== '');
      fc.assert(
        fc.property(allowed, (question) => {
          const text = snippet(find('feedback-survey'), { question }, tab);
          assert.equal(attributesIn(tab, text)[nameIn(tab)], question);
        }),
      );
    });
  }

  it('holds nothing that Liquid would read but the address', () => {
    for (const question of hostile) {
      const text = snippet(find('feedback-survey'), { question }, 'liquid');
      assert.doesNotMatch(text, /\{[{%]/);
    }
  });

  it('keeps a hostile fallback a text', () => {
    for (const text of hostile) {
      const element = { ...find('points-badge'), fallback: { href: '/a"b', text } };
      assert.deepEqual(htmlAttributes(snippet(element, {}, 'html')), {});
      assert.deepEqual(jsxAttributes(snippet(element, {}, 'react')), {});
      assert.doesNotMatch(snippet(element, {}, 'liquid'), /\{[{%]/);
      assert.doesNotMatch(snippet(element, {}, 'vue'), /\{\{/);
    }
  });
});
