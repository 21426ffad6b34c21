// Writes the Shopify theme app extension: an app block per element, the app embed that brings the
// loader, and the texts of the theme editor and of the storefront.

import type { ElementDescription } from './element-description.ts';
import type { GeneratedFile } from './generated-file.ts';
import {
  editAttribute,
  GROUPS,
  NONE_CHOSEN,
  settingId,
  type EditedAttribute,
  type EditorText,
  type WrittenAttribute,
} from './shopify-settings.ts';
import { schemaTag, textsIn, translations, type Wordings } from './shopify-texts.ts';

/** Where the extension stands, from the project's folder. */
const FOLDER = 'integrations/shopify/extensions/laurel';

/** Path below the shop at which its app proxy answers, until the merchant changes it. */
export const PROXY_PATH = '/apps/laurel';

const SET_UP: EditorText = {
  key: 'common.set_up',
  text: 'Turn on "Laurel" under App embeds, once for the whole shop.',
};

const LINK = {
  heading: { key: 'common.link.heading', text: 'Until it has loaded' },
  address: { key: 'common.link.address', text: 'Link' },
  text: { key: 'common.link.text', text: 'Text of the link' },
} as const;

/** Most characters of a block's name (Shopify refuses more). */
const LONGEST_NAME = 25;

const NOTE =
  '{%- comment -%} Written by scripts/metadata/shopify.ts from the element itself. {%- endcomment -%}';

/** Liquid for the addresses that snippets link to; others are taken as they are. */
const ROUTES: Readonly<Record<string, string>> = {
  '/account': 'routes.account_url',
  '/contact': "'/pages/contact'",
};

/**
 * The generated files of the extension, by their path from the project's folder.
 *
 * @param elements Those without anything to edit, such as the provider, get no block.
 * @param german What is missing in it stays English.
 * @throws RangeError when a title is too long for Shopify.
 */
export function shopifyFiles(
  elements: readonly ElementDescription[],
  german: Wordings,
): readonly GeneratedFile[] {
  const edited = elements.filter(isEdited);
  const blocks = [...edited.map(blockOf), embedBlock()];
  const editor = blocks.flatMap(({ texts }) => texts);
  const shop = edited.map(linkText);
  return [
    ...blocks.map(({ name, liquid }) => ({ path: `blocks/${name}.liquid`, text: liquid })),
    { path: 'locales/en.default.schema.json', text: translations(editor, {}) },
    { path: 'locales/de.schema.json', text: translations(editor, german) },
    { path: 'locales/en.default.json', text: translations(shop, {}) },
    { path: 'locales/de.json', text: translations(shop, german) },
  ].map(({ path, text }) => ({ path: `${FOLDER}/${path}`, text }));
}

const isEdited = (element: ElementDescription): boolean =>
  element.attributes.some(({ isEditorial }) => isEditorial);

/** What the storefront and the theme editor say by themselves. */
const NOT_EDITED: ReadonlySet<string> = new Set(['locale', 'preview']);

/** The link that stands for an element until it is there, in the shop's language. */
const linkText = ({ name, fallback }: ElementDescription): EditorText => ({
  key: `laurel.${settingId(name)}.link`,
  text: fallback.text,
});

interface Block {
  readonly name: string;
  readonly liquid: string;
  readonly texts: readonly EditorText[];
}

function blockOf(element: ElementDescription): Block {
  const { name, tag, title } = element;
  if (title.length > LONGEST_NAME) {
    throw new RangeError(
      `${tag}: Shopify takes at most ${LONGEST_NAME} characters, not "${title}"`,
    );
  }
  const edited = element.attributes
    .filter((attribute) => attribute.isEditorial && !NOT_EDITED.has(attribute.name))
    .map((attribute) => ({ group: attribute.group, ...editAttribute(name, attribute) }));
  const schema = {
    name: { key: `${settingId(name)}.name`, text: title },
    target: 'section',
    javascript: 'laurel.js',
    stylesheet: 'laurel.css',
    settings: [
      { type: 'paragraph', content: SET_UP },
      ...grouped(edited),
      { type: 'header', content: LINK.heading },
      { type: 'url', id: 'link', label: LINK.address },
      { type: 'text', id: 'link_text', label: LINK.text },
    ],
  };
  const liquid = [NOTE, markup(element, edited), schemaTag(schema)].join('\n\n');
  return { name, liquid, texts: textsIn(schema) };
}

function markup(element: ElementDescription, edited: readonly EditedAttribute[]): string {
  const { tag, fallback } = element;
  const address = ROUTES[fallback.href] ?? `'${fallback.href.replaceAll("'", '%27')}'`;
  const before = [
    ...edited.flatMap((attribute) => attribute.before),
    `assign link = block.settings.link | default: ${address}`,
  ];
  return `{%- liquid
${before.map((line) => `  ${line}`).join('\n')}
-%}

<${tag}
  {{ block.shopify_attributes }}
${edited.map(({ written }) => writtenIf(written)).join('\n')}
${writtenIf({ condition: 'request.design_mode', markup: 'preview' })}
>
  <a href="{{ link | escape }}">
    {%- if block.settings.link_text != blank -%}
      {{ block.settings.link_text | escape }}
    {%- else -%}
      {{ '${linkText(element).key}' | t | escape }}
    {%- endif -%}
  </a>
</${tag}>`;
}

const writtenIf = ({ condition, markup }: WrittenAttribute): string =>
  `  {% if ${condition} %}\n    ${markup}\n  {% endif %}`;

/** The settings under the headings of their groups; a list of checkboxes has one of its own. */
function grouped(
  edited: readonly (EditedAttribute & { readonly group: keyof typeof GROUPS })[],
): readonly unknown[] {
  return Object.entries(GROUPS).flatMap(([group, content]) => {
    const within = edited.filter((attribute) => attribute.group === group);
    const single = within.filter(({ heading }) => heading === undefined);
    const lists = within.filter(({ heading }) => heading !== undefined);
    return [
      ...(single.length === 0 ? [] : [{ type: 'header', content }]),
      ...single.flatMap(({ settings }) => settings),
      ...lists.flatMap(({ heading, settings }) => [
        { type: 'header', content: heading, info: NONE_CHOSEN },
        ...settings,
      ]),
    ];
  });
}

/** Brings the loader, and tells it where the shop's app proxy answers. */
function embedBlock(): Block {
  const schema = {
    name: { key: 'embed.name', text: 'Laurel' },
    target: 'body',
    stylesheet: 'laurel.css',
    settings: [
      {
        type: 'text',
        id: 'path',
        label: { key: 'embed.path.label', text: 'Address of the app proxy' },
        info: {
          key: 'embed.path.info',
          text: 'Path below the shop. Change it only if the app proxy was given another.',
        },
        default: PROXY_PATH,
      },
      {
        type: 'checkbox',
        id: 'debug',
        label: { key: 'embed.debug.label', text: 'Explain in the console' },
        info: {
          key: 'embed.debug.info',
          text: "For developers: the browser's console says why an element shows what it shows.",
        },
        default: false,
      },
    ],
  };
  const liquid = `${NOTE}

{%- liquid
  assign path = block.settings.path | strip | default: '${PROXY_PATH}'
  assign end = path | slice: -1
  if end == '/'
    assign path = path | remove_last: '/'
  endif
-%}

<script
  async
  src="{{ 'laurel.js' | asset_url }}"
  data-api="{{ path | escape }}"
  data-token-url="{{ path | escape }}/token"
  {% if block.settings.debug %}
    data-debug="true"
  {% endif %}
></script>

${schemaTag(schema)}`;
  return { name: 'laurel', liquid, texts: textsIn(schema) };
}
