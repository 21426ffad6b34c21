// Needs nothing of Node: a browser that has `custom-elements.json` can use it too.

import type { AttributeDescription, ElementDescription, Named } from './element-description.ts';
import type { Manifest, ManifestAttribute, ManifestClass } from './manifest-types.ts';

/** The elements of a manifest, in the order of their tags. */
export function describeManifest(manifest: Manifest): readonly ElementDescription[] {
  const classes = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement, tagName }) => customElement && tagName);
  return classes
    .map((described) => ({
      ...describeClass(described),
      inside: (described.inside ?? []).flatMap((tag) =>
        classes.filter(({ tagName }) => tagName === tag).map(briefly),
      ),
    }))
    .sort((one, other) => (one.tag < other.tag ? -1 : 1));
}

function briefly(described: ManifestClass): ElementDescription['inside'][number] {
  const { tag, name, fallback } = describeClass(described);
  return { tag, name, fallback };
}

function describeClass(described: ManifestClass): Omit<ElementDescription, 'inside'> {
  const { tagName: tag = '' } = described;
  const name = tag.replace(/^laurel-/, '');
  return {
    tag,
    name,
    className: described.name,
    title: sentenceCase(name.replaceAll('-', ' ')),
    summary: described.summary ?? '',
    description: described.description ?? '',
    fallback: described.fallback ?? { text: '', href: '' },
    attributes: (described.attributes ?? []).map(describeAttribute),
    fields: describeFields(described),
    slots: named(described.slots),
    parts: named(described.cssParts),
    states: named(described.cssStates),
    properties: (described.cssProperties ?? []).map((each) => ({
      name: each.name,
      description: each.description ?? '',
      default: each.default ?? '',
    })),
    events: (described.events ?? []).map((each) => ({
      name: each.name,
      description: each.description ?? '',
      type: each.type?.text ?? 'Event',
      isCancelable: each.isCancelable ?? false,
      detail: each.detail ?? [],
    })),
  };
}

function describeAttribute(attribute: ManifestAttribute): AttributeDescription {
  return {
    name: attribute.name,
    property: attribute.fieldName,
    help: attribute.description ?? '',
    ...(attribute.isUnwatched && { isUnwatched: true }),
    ...attribute.editor,
  };
}

function describeFields({ members = [], attributes = [] }: ManifestClass) {
  return members
    .filter(
      ({ kind, name }) => kind === 'field' && !attributes.some((each) => each.fieldName === name),
    )
    .map((each) => ({
      name: each.name,
      description: each.description ?? '',
      type: each.type?.text ?? 'unknown',
      isReadOnly: each.readonly ?? false,
    }));
}

const named = (items: readonly { name: string; description?: string }[] = []): readonly Named[] =>
  items.map(({ name, description = '' }) => ({ name, description }));

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
