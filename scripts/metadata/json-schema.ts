// A JSON Schema (2020-12) per element, for its attributes as a form or a CMS keeps them, and beside it
// one for attributes as markup has them.

import type { AttributeDescription, ElementDescription } from './element-description.ts';
import { version } from '../build/folders.ts';
import type { GeneratedFile } from './generated-file.ts';
import { markupSchema } from './markup-schema.ts';

type Json = string | number | boolean | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const schemaFiles = (elements: readonly ElementDescription[]): readonly GeneratedFile[] =>
  elements.map((element) => ({
    path: `schemas/${element.name}.json`,
    text: `${JSON.stringify(schemaOf(element), null, 2)}\n`,
  }));

/** The values of an element's attributes, by their names; each may be left out. */
export function schemaOf(element: ElementDescription): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:laurel:schema:${element.name}:${version}`,
    $comment: 'Values as a form keeps them; as markup has them: #/$defs/attributes.',
    title: element.title,
    description: element.summary,
    type: 'object',
    properties: Object.fromEntries(
      element.attributes.map((attribute) => [attribute.name, valueSchema(attribute)]),
    ),
    additionalProperties: false,
    $defs: { attributes: markupSchema(element) },
    'x-laurel': {
      tag: element.tag,
      ...(element.inside.length > 0
        ? { inside: element.inside.map(({ tag }) => tag) }
        : { fallback: { ...element.fallback } }),
    },
  };
}

function valueSchema(attribute: AttributeDescription): Json {
  const { label, help, group, isEditorial, translatable, default: usual } = attribute;
  return {
    title: label,
    description: help,
    ...typeOf(attribute),
    ...(usual !== undefined && { default: defaultOf(attribute, usual) }),
    'x-laurel': { group, isEditorial, translatable },
  };
}

function typeOf({ kind, choices = [], min, max }: AttributeDescription): JsonObject {
  const labelled = choices.map(({ value, label }) => ({ const: value, title: label }));
  switch (kind) {
    case 'text':
      return { type: 'string' };
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return {
        type: 'integer',
        ...(min !== undefined && { minimum: min }),
        ...(max !== undefined && { maximum: max }),
      };
    case 'choice':
      return { type: 'string', oneOf: labelled };
    case 'choices':
      return { type: 'array', items: { type: 'string', oneOf: labelled }, uniqueItems: true };
  }
}

function defaultOf({ kind }: AttributeDescription, usual: string): Json {
  if (kind === 'number') return Number(usual);
  return kind === 'choices' ? usual.split(' ') : usual;
}
