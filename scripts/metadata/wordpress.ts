// What the WordPress plugin has from the elements: a block each, their descriptions for editor and
// shortcodes, and which tags an author without `unfiltered_html` may write.

import { allowedTags, harmless, isEditorialElement } from './allowed.ts';
import type { AttributeDescription, ElementDescription } from './element-description.ts';
import { generatedNote } from './generated-file.ts';
import type { GeneratedFile } from './generated-file.ts';
import { phpFile, translated } from './php.ts';
import type { Php } from './php.ts';

const folder = 'integrations/wordpress/laurel';

/** The generated files of the plugin. Elements without anything for an editor are left out. */
export function wordpressFiles(elements: readonly ElementDescription[]): readonly GeneratedFile[] {
  const placed = elements.filter(isEditorialElement);
  return [
    ...placed.map((element) => ({
      path: `${folder}/blocks/${element.name}/block.json`,
      text: `${JSON.stringify(blockOf(element), null, 2)}\n`,
    })),
    {
      path: `${folder}/includes/generated/elements.php`,
      text: phpFile(
        `The elements, for blocks, shortcodes and the editor. ${generatedNote}`,
        editorElements(elements),
      ),
    },
    {
      path: `${folder}/includes/generated/allowed-html.php`,
      text: phpFile(
        `Tags and attributes that wp_kses() lets through in a post. ${generatedNote}`,
        Object.fromEntries(
          Object.entries(allowedTags(elements)).map(([tag, names]) => [tag, allowed(names)]),
        ),
      ),
    },
  ];
}

const editorial = ({ attributes }: ElementDescription): readonly AttributeDescription[] =>
  attributes.filter(({ isEditorial }) => isEditorial);

const typeOf = (kind: AttributeDescription['kind']): string =>
  kind === 'number' ? 'number' : kind === 'flag' ? 'boolean' : 'string';

/** `block.json`; WordPress translates title and description itself. */
function blockOf(element: ElementDescription): object {
  const own = editorial(element).map(({ property, kind }) => [property, { type: typeOf(kind) }]);
  return {
    $schema: 'https://schemas.wp.org/trunk/block.json',
    apiVersion: 3,
    name: `laurel/${element.name}`,
    title: element.title,
    category: 'laurel',
    icon: 'awards',
    description: element.summary,
    keywords: ['loyalty', 'rewards', 'points'],
    textdomain: 'laurel',
    attributes: {
      ...(Object.fromEntries(own) as object),
      fallbackText: { type: 'string' },
      fallbackHref: { type: 'string' },
    },
    supports: { align: ['wide', 'full'], html: false, spacing: { margin: true } },
    example: {},
    editorScript: 'laurel-editor',
    editorStyle: 'laurel',
  };
}

/** What shortcodes and the editor know of the elements, by their names. */
export const editorElements = (
  elements: readonly ElementDescription[],
): { readonly [name: string]: Php } =>
  Object.fromEntries(
    elements.filter(isEditorialElement).map((element) => [element.name, descriptionOf(element)]),
  );

function descriptionOf(element: ElementDescription): Php {
  const { tag, title, fallback } = element;
  return {
    tag,
    title: translated(title),
    fallback: { text: translated(fallback.text), href: fallback.href },
    attributes: Object.fromEntries(
      editorial(element).map((attribute) => [attribute.name, attributeOf(attribute)]),
    ),
  };
}

function attributeOf(attribute: AttributeDescription): Php {
  const { property, label, help, group, kind, choices, min, max, step } = attribute;
  return {
    property,
    label: translated(label),
    // Boxes to tick say themselves what there is; how it is written is of no interest there.
    ...(kind !== 'choices' && { help: translated(plain(help)) }),
    group,
    kind,
    ...(choices && {
      choices: choices.map((each) => ({ value: each.value, label: translated(each.label) })),
    }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(step !== undefined && { step }),
    ...(attribute.default !== undefined && { default: attribute.default }),
  };
}

/** WordPress filters what stands in `style` itself: custom properties remain. */
const allowed = (names: readonly string[]): Php =>
  Object.fromEntries([...names, ...harmless, 'style'].map((name) => [name, true]));

/** Words for a control: the marks of code would be seen there. */
const plain = (markdown: string): string => markdown.replaceAll('`', '');
