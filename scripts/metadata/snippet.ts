// The text somebody copies to put elements on a page. Needs nothing of Node, so that pages can
// build snippets too.

import type { ElementDescription } from './element-description.ts';
import { isEditorialElement } from './allowed.ts';
import {
  escapeHtml,
  entityOf,
  html,
  indented,
  jsx,
  liquid,
  markupOf,
  vue,
} from './snippet-markup.ts';
import {
  elementNode,
  messagesIn,
  ownTags,
  type SnippetNode,
  type SnippetValues,
  type TagNode,
  type Written,
} from './snippet-tree.ts';

/** The languages a snippet can be in. */
export const snippetTabs = ['html', 'data', 'wordpress', 'liquid', 'react', 'vue'] as const;
export type SnippetTab = (typeof snippetTabs)[number];

/**
 * The languages an element works in. Where tags are taken away, and in WordPress, what is placed is
 * what editors may place: the page itself says where its programme is.
 */
export const tabsOf = (elements: readonly ElementDescription[]): readonly SnippetTab[] =>
  elements.every(isEditorialElement)
    ? snippetTabs
    : snippetTabs.filter((tab) => tab !== 'data' && tab !== 'wordpress');

/**
 * An element as somebody would write it, with the link inside that shows where it cannot.
 *
 * @param element - from `describeElements` or `describeManifest`.
 */
export const snippet = (
  element: ElementDescription,
  values: SnippetValues,
  tab: SnippetTab,
): string => nodesSnippet([elementNode(element, values)], tab);

/**
 * A part of a page as somebody would write it.
 *
 * @param component - its name as a component of React; by its first element without it.
 */
export function nodesSnippet(
  nodes: readonly SnippetNode[],
  tab: SnippetTab,
  component = componentName(nodes),
): string {
  switch (tab) {
    case 'html':
      return markupOf(nodes, html);
    case 'data':
      return markupOf(nodes.map(asDivision), html);
    case 'wordpress':
      return ownTags(nodes).map(shortcode).join('\n\n');
    case 'liquid':
      return markupOf(nodes, liquid);
    case 'react':
      return reactModule(nodes, component);
    case 'vue':
      return vueFile(nodes);
  }
}

/** What of an element a language leaves out, though it is asked for: names of attributes. */
export const leftOut = (nodes: readonly SnippetNode[], tab: SnippetTab): readonly string[] => {
  if (tab !== 'wordpress') return [];
  const all = ownTags(nodes).flatMap(({ attributes }) => attributes);
  return [...new Set(all.filter(({ isEditorial }) => !isEditorial).map(({ name }) => name))];
};

function asDivision(node: SnippetNode): SnippetNode {
  if (typeof node === 'string') return node;
  const { name, attributes } = node;
  const content = node.content.map(asDivision);
  if (name === undefined) return { ...node, content };
  return {
    tag: 'div',
    attributes: [
      { name: 'data-laurel', value: name, isEditorial: true },
      ...attributes.map((each) => ({ ...each, name: `data-laurel-${each.name}` })),
    ],
    content,
  };
}

/** The plugin has shortcodes for what editors place, with the attributes meant for them. */
function shortcode({ tag, attributes, content }: TagNode): string {
  const name = tag.replaceAll('-', '_');
  const written = attributes.filter(({ isEditorial }) => isEditorial).map(shortcodeAttribute);
  return `[${[name, ...written].join(' ')}]${escapeShortcode(markupOf(content, html))}[/${name}]`;
}

/** Brackets end a shortcode, and WordPress takes backslashes away. */
const escapeShortcode = (text: string): string => text.replace(/[[\]\\]/g, entityOf);

const shortcodeAttribute = ({ name, value = 'on' }: Written): string =>
  `${name}="${escapeShortcode(escapeHtml(value))}"`;

function reactModule(nodes: readonly SnippetNode[], component: string): string {
  const markup = markupOf(nodes, jsx);
  const lines = nodes.length === 1 ? [markup] : ['<>', indented(markup), '</>'];
  return [
    ...imports(nodes),
    ...messages(nodes),
    '',
    `export function ${component}() {`,
    '  return (',
    indented(lines.join('\n'), '    '),
    '  );',
    '}',
  ].join('\n');
}

const vueFile = (nodes: readonly SnippetNode[]): string =>
  [
    '<script setup>',
    ...imports(nodes),
    ...messages(nodes),
    '</script>',
    '',
    '<template>',
    indented(markupOf(nodes, vue)),
    '</template>',
  ].join('\n');

const imports = (nodes: readonly SnippetNode[]): readonly string[] =>
  namesIn(nodes).map((name) => `import 'laurel-elements/${name}/define';`);

const messages = (nodes: readonly SnippetNode[]): readonly string[] => {
  const json = messagesIn(nodes);
  return json === undefined ? [] : ['', `const messages = JSON.stringify(${json});`];
};

/** Names of the elements in a snippet, each once. */
export const namesIn = (nodes: readonly SnippetNode[]): readonly string[] => [
  ...new Set(ownTags(nodes).flatMap(({ name }) => name ?? [])),
];

/** `PointsBadge` */
const componentName = (nodes: readonly SnippetNode[]): string =>
  (namesIn(nodes)[0] ?? 'loyalty').replace(/(?:^|-)(\w)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
