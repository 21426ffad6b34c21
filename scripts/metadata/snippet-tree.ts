// What a snippet puts on a page, as a tree that each language writes in its own way.

import type { AttributeDescription, ElementDescription } from './element-description.ts';

/** Values by the names of attributes or of the properties they set. */
export type SnippetValues = Readonly<Record<string, unknown>>;

/** A piece of a page: a text, or a tag. Ours have their usual content where they name none. */
export type Piece = string | PieceTag;

export interface PieceTag {
  readonly tag: string;
  readonly values?: SnippetValues;
  readonly content?: readonly Piece[];
}

/** An attribute to write; a flag that is on has no value. */
export interface Written {
  readonly name: string;
  readonly value: string | undefined;
  /** Whether people who edit a page may write it. */
  readonly isEditorial: boolean;
}

export type SnippetNode = string | TagNode;

export interface TagNode {
  readonly tag: string;
  readonly attributes: readonly Written[];
  readonly content: readonly SnippetNode[];
  /** Name of the element, `points-badge`, if it is one of ours. */
  readonly name?: string;
}

/**
 * The tree of some pieces.
 *
 * @param elements - all that may be among them.
 */
export const nodesOf = (
  pieces: readonly Piece[],
  elements: readonly ElementDescription[],
): readonly SnippetNode[] =>
  pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const { tag, values = {}, content } = piece;
    const inside = content && nodesOf(content, elements);
    const element = elements.find((each) => each.tag === tag);
    return element
      ? elementNode(element, values, inside)
      : { tag, attributes: plainAttributes(values), content: inside ?? [] };
  });

/**
 * One of our elements. Left out are values that count anyway, empty ones, and names that are no
 * attribute of it.
 */
export const elementNode = (
  element: Pick<ElementDescription, 'tag' | 'name' | 'attributes' | 'fallback' | 'inside'>,
  values: SnippetValues,
  content: readonly SnippetNode[] = usualContent(element),
): TagNode => ({
  tag: element.tag,
  name: element.name,
  attributes: element.attributes.flatMap((attribute) => writtenOf(attribute, values)),
  content,
});

/** A link for whoever never gets the element, or the elements that it sets up. */
const usualContent = ({
  fallback,
  inside,
}: Pick<ElementDescription, 'fallback' | 'inside'>): readonly SnippetNode[] =>
  inside.length > 0
    ? inside.map((each) => elementNode({ ...each, attributes: [], inside: [] }, {}))
    : [
        {
          tag: 'a',
          attributes: plainAttributes({ href: fallback.href }),
          content: [fallback.text],
        },
      ];

const plainAttributes = (values: SnippetValues): readonly Written[] =>
  Object.entries(values).map(([name, value]) => ({
    name,
    value: value === true ? undefined : String(value),
    isEditorial: true,
  }));

function writtenOf(attribute: AttributeDescription, values: SnippetValues): readonly Written[] {
  const { name, property, kind, isEditorial, default: usual } = attribute;
  const value = textOf(attribute, values[name] ?? values[property]);
  if (value === undefined || value === usual) return [];
  return [{ name, value: kind === 'flag' ? undefined : value, isEditorial }];
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

/** All of a tree's tags that are ours, outer ones first. */
export const ownTags = (nodes: readonly SnippetNode[]): readonly TagNode[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return [...(node.name === undefined ? [] : [node]), ...ownTags(node.content)];
  });

/** The texts of the interface that a script in the tree holds. */
export function messagesIn(nodes: readonly SnippetNode[]): string | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = node.tag === 'script' ? safeJson(node) : messagesIn(node.content);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * JSON of a script, with nothing in it that ends a script or that Liquid would read. Two braces
 * side by side stand in texts only.
 */
export const safeJson = ({ content }: TagNode): string =>
  content
    .join('')
    .replaceAll('<', '\\u003c')
    .replace(/\{(?=[{%])/g, '\\u007b');
