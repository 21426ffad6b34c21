// Writes the tree of a snippet as markup. Dialects differ in what they escape.

import { safeJson, type SnippetNode, type TagNode, type Written } from './snippet-tree.ts';

/** How a language that looks like HTML writes what does not. */
export interface Dialect {
  readonly attribute: (written: Written, node: TagNode) => string;
  readonly text: (text: string) => string;
  /** A script that holds texts of the interface. */
  readonly script: (node: TagNode, dialect: Dialect) => string;
}

/** Longer ones go on several lines. */
const WIDTH = 100;

/** Markup of some nodes, a line or more for each. */
export const markupOf = (nodes: readonly SnippetNode[], dialect: Dialect): string =>
  nodes.map((node) => nodeMarkup(node, dialect)).join('\n');

function nodeMarkup(node: SnippetNode, dialect: Dialect): string {
  if (typeof node === 'string') return dialect.text(node);
  if (node.tag === 'script') return dialect.script(node, dialect);
  const start = startTag(node, dialect);
  const line = `${start}${markupOf(node.content, dialect)}</${node.tag}>`;
  const isShort = node.content.length < 2 && !line.includes('\n') && line.length <= WIDTH;
  if (isShort && !node.content.some(isOurs)) return line;
  return `${start}\n${indented(markupOf(node.content, dialect))}\n</${node.tag}>`;
}

const isOurs = (node: SnippetNode): boolean => typeof node !== 'string' && node.name !== undefined;

export const startTag = (node: TagNode, dialect: Dialect): string =>
  `<${[node.tag, ...node.attributes.map((each) => dialect.attribute(each, node))].join(' ')}>`;

/** Line by line, where only `\n` ends one: U+2028 is a character of a text. */
export const indented = (text: string, by = '  '): string =>
  text
    .split('\n')
    .map((line) => (line ? by + line : line))
    .join('\n');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Line breaks too: some editors and minifiers change them in attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"\n\r\t]/g, (found) => entities[found] ?? entityOf(found));

export const entityOf = (character: string): string => `&#${character.charCodeAt(0)};`;

const htmlAttribute = ({ name, value }: Written): string =>
  value === undefined ? name : `${name}="${escapeHtml(value)}"`;

export const html: Dialect = {
  attribute: htmlAttribute,
  text: escapeHtml,
  script: (node, dialect) => `${startTag(node, dialect)}${safeJson(node)}</script>`,
};

/** Braces that Liquid would read. */
const escapeLiquid = (text: string): string => text.replace(/\{(?=[{%])/g, entityOf);

/** In a theme the shop knows where the account is. */
export const liquid: Dialect = {
  ...html,
  attribute: (written, { tag }) =>
    tag === 'a' && written.name === 'href' && written.value === '/account'
      ? 'href="{{ routes.account_url }}"'
      : escapeLiquid(htmlAttribute(written)),
  text: (text) => escapeLiquid(escapeHtml(text)),
};

/** A template of Vue reads braces in a text, and in attributes none; it takes scripts away. */
export const vue: Dialect = {
  ...html,
  text: (text) => escapeHtml(text).replace(/\{(?=\{)/g, entityOf),
  script: ({ attributes }) =>
    `<component :is="'script'" ${attributes.map(htmlAttribute).join(' ')} v-html="messages" />`,
};

/** JSX has no escapes between quotes, and all of JavaScript's between braces. */
const jsxAttribute = ({ name, value }: Written, { name: ours }: Pick<TagNode, 'name'>): string => {
  const spelt = name === 'class' && ours === undefined ? 'className' : name;
  if (value === undefined) return spelt;
  return /["&\\\p{Cc}\u2028\u2029]/u.test(value)
    ? `${spelt}={${JSON.stringify(value)}}`
    : `${spelt}="${value}"`;
};

export const jsx: Dialect = {
  attribute: jsxAttribute,
  text: (text) =>
    /[{}<>&\p{Cc}\u2028\u2029]|^\s|\s$/u.test(text) ? `{${JSON.stringify(text)}}` : text,
  script: ({ attributes }) =>
    `<script ${attributes.map((each) => jsxAttribute(each, {})).join(' ')} dangerouslySetInnerHTML={{ __html: messages }} />`,
};
