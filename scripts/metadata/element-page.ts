// A reference page per element, in Markdown.

import { isEditorialElement } from './allowed.ts';
import type { AttributeDescription, ElementDescription, Named } from './element-description.ts';
import { generatedNote } from './generated-file.ts';
import type { GeneratedFile } from './generated-file.ts';
import { sanitizerResults } from './sanitizer-results.ts';
import { snippet } from './snippet.ts';

/** Bytes of the production build's files after brotli: `points-badge.js` and so on. */
export type Sizes = Readonly<Record<string, number>>;

/** The pages and their index. */
export const elementPages = (
  elements: readonly ElementDescription[],
  sizes: Sizes,
): readonly GeneratedFile[] => [
  { path: 'docs/elements/README.md', text: indexPage(elements, sizes) },
  ...elements.map((element) => ({
    path: `docs/elements/${element.name}.md`,
    text: elementPage(element, sizes),
  })),
];

const note = `<!-- ${generatedNote} -->`;

function indexPage(elements: readonly ElementDescription[], sizes: Sizes): string {
  const rows = elements.map((element) => [
    `[\`<${element.tag}>\`](${element.name}.md)`,
    element.summary,
    kilobytes(sizes[`${element.name}.js`]),
  ]);
  return [
    note,
    '# Elements',
    'Everything each element takes, fires and shows. Sizes are what its own script takes over the network; ' +
      `all share a core of ${kilobytes(sizes['core.js'])}.`,
    table(['element', 'what', 'size'], rows),
    ...afterSanitizers(),
  ].join('\n\n');
}

/** Checked cell by cell in the page tests. */
function afterSanitizers(): readonly string[] {
  const rows = sanitizerResults.map(({ name, alone, withList, list }) => [
    name,
    ...[alone.tag, alone.div, withList.tag, withList.div].map((what) =>
      what === 'nothing' ? 'nothing' : `the ${what}`,
    ),
    list,
  ]);
  return [
    '## After a sanitizer',
    'What a visitor sees on a page with the [loader](../loader.md), when the markup has gone through a sanitizer. ' +
      '`<div>` is the spelling with `data-laurel`; the link is the one that stands inside.',
    table(['sanitizer', 'tag', '`<div>`', 'tag, allowed', '`<div>`, allowed', 'allowed by'], rows),
  ];
}

function elementPage(element: ElementDescription, sizes: Sizes): string {
  const { title, tag, summary, description } = element;
  return [
    note,
    `# ${title}`,
    `\`<${tag}>\`: ${summary}`,
    description,
    sizeSentence(element, sizes),
    ...snippets(element),
    '## Attributes',
    'Every attribute may be left out. Its property, where it has one, can be set in its place.',
    table(
      ['attribute', 'property', 'what', 'values', 'default'],
      element.attributes.map(attributeRow),
    ),
    ...fields(element),
    ...events(element),
    ...section('Slots', 'slot', element.slots, (name) => (name ? `\`${name}\`` : 'default')),
    ...section('Parts', '`::part()`', element.parts, code),
    ...section('States', '`:state()`', element.states, code),
    ...properties(element),
  ].join('\n\n');
}

function sizeSentence({ name }: ElementDescription, sizes: Sizes): string {
  const later = Object.entries(sizes).filter(
    ([file]) => file.startsWith(`${name}.`) && file !== `${name}.js`,
  );
  const more = later.reduce((sum, [, bytes]) => sum + bytes, 0);
  return (
    `Its script is ${kilobytes(sizes[`${name}.js`])} after compression, besides the core that all share` +
    (more ? `; up to ${kilobytes(more)} more come when somebody uses it.` : '.')
  );
}

function snippets(element: ElementDescription): readonly string[] {
  const example = exampleOf(element);
  return [
    fenced('html', snippet(element, example, 'html')),
    ...(isEditorialElement(element)
      ? [
          'Where an editor or a sanitizer takes unknown tags away, on a page with the [loader](../loader.md):',
          fenced('html', snippet(element, example, 'data')),
        ]
      : []),
  ];
}

/** One choice that is not what counts anyway; addresses for an element that sets up others. */
function exampleOf({ attributes, inside }: ElementDescription): Readonly<Record<string, string>> {
  if (inside.length > 0) return { api: '/api/loyalty', 'token-url': '/laurel/token' };
  const chosen = attributes.find(({ kind, isEditorial }) => kind === 'choice' && isEditorial);
  const value = chosen?.choices?.find((choice) => choice.value !== chosen.default)?.value;
  return chosen && value ? { [chosen.name]: value } : {};
}

const attributeRow = (attribute: AttributeDescription): readonly string[] => [
  code(attribute.name),
  attribute.isUnwatched ? '–' : code(attribute.property),
  attribute.help,
  valuesOf(attribute),
  attribute.default === undefined ? '' : code(attribute.default),
];

function valuesOf({ kind, choices = [], min, max }: AttributeDescription): string {
  const listed = choices.map(({ value }) => code(value)).join(', ');
  switch (kind) {
    case 'text':
      return 'text';
    case 'flag':
      return 'present or not';
    case 'number':
      return min === undefined ? 'number' : `${min} to ${max}`;
    case 'choice':
      return `one of ${listed}`;
    case 'choices':
      return `any of ${listed}`;
  }
}

function fields({ fields: all }: ElementDescription): readonly string[] {
  const rows = all.map(({ name, type, description, isReadOnly }) => [
    code(name),
    code(type),
    isReadOnly ? `${description} Read only.` : description,
  ]);
  return rows[0]
    ? ['## Properties without an attribute', table(['property', 'type', 'what'], rows)]
    : [];
}

function events({ events: all }: ElementDescription): readonly string[] {
  if (!all[0]) return [];
  const rows = all.map(({ name, type, description, detail, isCancelable }) => [
    code(name),
    code(type),
    isCancelable ? `${description} \`preventDefault()\` stops it.` : description,
    detail
      .map(
        (field) =>
          `${code(`${field.name}${field.isOptional ? '?' : ''}: ${field.type}`)} ${field.description}`,
      )
      .join('<br>'),
  ]);
  return [
    '## Events',
    'All bubble and leave shadow trees. `laurel-elements` exports their types.',
    table(['event', 'type', 'when', '`detail`'], rows),
  ];
}

function properties({ tag, properties: all }: ElementDescription): readonly string[] {
  if (!all[0]) return [];
  return [
    '## Custom properties',
    `For this element only; without \`${tag.replace('laurel-', '')}-\` in the name they are for all. See [theming](../theming.md).`,
    table(
      ['custom property', 'what', 'default'],
      all.map(({ name, description, default: usual }) => [code(name), description, code(usual)]),
    ),
  ];
}

function section(
  title: string,
  column: string,
  items: readonly Named[],
  show: (name: string) => string,
): readonly string[] {
  const rows = items.map(({ name, description }) => [show(name), description]);
  return rows[0] ? [`## ${title}`, table([column, 'what'], rows)] : [];
}

/** A table in Markdown. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

const code = (text: string): string => `\`${text}\``;

/** 1 kB is 1,000 bytes. */
const kilobytes = (bytes = 0): string => `${(bytes / 1000).toFixed(1)} kB`;
