// The text somebody copies to put an element on a page. Needs nothing of Node, so that pages can
// build snippets too.

import { isEditorialElement } from './allowed.ts';
import type { AttributeDescription, ElementDescription } from './element-description.ts';

/** The languages a snippet can be in. */
export const snippetTabs = ['html', 'data', 'wordpress', 'liquid', 'react', 'vue'] as const;
export type SnippetTab = (typeof snippetTabs)[number];

/** Values by the names of attributes or of the properties they set. */
export type SnippetValues = Readonly<Record<string, unknown>>;

/** An attribute to write; a flag that is on has no value. */
interface Written {
  readonly name: string;
  readonly value: string | undefined;
}

/** Longer ones go on several lines. */
const WIDTH = 100;

/**
 * An element as somebody would write it, with the link inside that shows where it cannot.
 *
 * What is left out: values that count anyway, empty ones, and names that are no attribute of the element.
 *
 * @param element - from `describeElements` or `describeManifest`.
 */
export function snippet(
  element: ElementDescription,
  values: SnippetValues,
  tab: SnippetTab,
): string {
  const written = writtenOf(element, values);
  const { tag, name, fallback } = element;
  switch (tab) {
    case 'html':
      return around(tag, written.map(htmlAttribute), htmlLink(fallback));
    case 'data': {
      const prefixed = written.map((each) => ({ ...each, name: `data-laurel-${each.name}` }));
      const attributes = [`data-laurel="${name}"`, ...prefixed.map(htmlAttribute)];
      return around('div', attributes, htmlLink(fallback));
    }
    case 'wordpress':
      // The plugin has shortcodes for what editors place, and a settings page for the rest.
      if (!isEditorialElement(element)) return snippet(element, values, 'html');
      return `[${[tag.replaceAll('-', '_'), ...written.map(shortcodeAttribute)].join(' ')}]`;
    case 'liquid':
      return around(
        tag,
        written.map((each) => escapeLiquid(htmlAttribute(each))),
        liquidLink(fallback),
      );
    case 'react':
      return [
        importOf(element),
        '',
        around(tag, written.map(jsxAttribute), jsxLink(fallback)),
      ].join('\n');
    case 'vue': {
      const markup = around(tag, written.map(htmlAttribute), escapeMustache(htmlLink(fallback)));
      return [
        '<script setup>',
        importOf(element),
        '</script>',
        '',
        '<template>',
        ...markup.split('\n').map((line) => `  ${line}`),
        '</template>',
      ].join('\n');
    }
  }
}

function writtenOf(element: ElementDescription, values: SnippetValues): readonly Written[] {
  return element.attributes.flatMap((attribute) => {
    const value = textOf(attribute, values[attribute.name] ?? values[attribute.property]);
    if (value === undefined || value === attribute.default) return [];
    return { name: attribute.name, value: attribute.kind === 'flag' ? undefined : value };
  });
}

/** What an attribute would hold; undefined where it would not be there. */
function textOf({ kind }: AttributeDescription, value: unknown): string | undefined {
  if (kind === 'flag') {
    const isOn = typeof value === 'string' ? !/^(false|off|no|0)$/i.test(value) : Boolean(value);
    return isOn ? '' : undefined;
  }
  const isList = kind === 'choices' && Array.isArray(value);
  const text = isList ? value.join(' ') : isScalar(value) ? String(value) : '';
  return (kind === 'text' ? text : text.trim().replace(/[\s,]+/g, ' ')) || undefined;
}

const isScalar = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

function around(tag: string, attributes: readonly string[], content: string): string {
  const start = `<${[tag, ...attributes].join(' ')}>`;
  const line = `${start}${content}</${tag}>`;
  return line.length <= WIDTH ? line : `${start}\n  ${content}\n</${tag}>`;
}

type Fallback = ElementDescription['fallback'];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Line breaks too: some editors and minifiers change them in attributes. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"\n\r\t]/g, (found) => entities[found] ?? entityOf(found));

const entityOf = (character: string): string => `&#${character.charCodeAt(0)};`;

const htmlAttribute = ({ name, value }: Written): string =>
  value === undefined ? name : `${name}="${escapeHtml(value)}"`;

const htmlLink = ({ href, text }: Fallback): string =>
  `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

/** Brackets end a shortcode, and WordPress takes backslashes away. */
const shortcodeAttribute = ({ name, value = 'on' }: Written): string =>
  `${name}="${escapeHtml(value).replace(/[[\]\\]/g, entityOf)}"`;

/** Braces that Liquid would read. */
const escapeLiquid = (text: string): string => text.replace(/\{(?=[{%])/g, entityOf);

const liquidLink = ({ href, text }: Fallback): string => {
  const address = href === '/account' ? '{{ routes.account_url }}' : escapeLiquid(escapeHtml(href));
  return `<a href="${address}">${escapeLiquid(escapeHtml(text))}</a>`;
};

/** Braces that a Vue template would read in a text; in attributes it reads none. */
const escapeMustache = (text: string): string => text.replace(/\{(?=\{)/g, entityOf);

/** JSX has no escapes between quotes, and all of JavaScript's between braces. */
const jsxAttribute = ({ name, value }: Written): string => {
  if (value === undefined) return name;
  return /["&\\\p{Cc}\u2028\u2029]/u.test(value)
    ? `${name}={${JSON.stringify(value)}}`
    : `${name}="${value}"`;
};

const jsxLink = ({ href, text }: Fallback): string => {
  const content = /[{}<>&]/.test(text) ? `{${JSON.stringify(text)}}` : text;
  return `<a ${jsxAttribute({ name: 'href', value: href })}>${content}</a>`;
};

const importOf = ({ name }: ElementDescription): string =>
  `import 'laurel-elements/${name}/define';`;
