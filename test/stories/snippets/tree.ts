// Markup as a tree to compare: attributes in order of their names, blanks between tags left out.

import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { allowedTags } from '../../../scripts/metadata/allowed.ts';
import type { ElementDescription } from '../../../scripts/metadata/describe.ts';

export type Tree = string | TreeTag;

export interface TreeTag {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly content: readonly Tree[];
}

type Hast = ReturnType<ReturnType<typeof parser>['parse']>['children'][number];

const parser = () => unified().use(rehypeParse, { fragment: true });

/** As a browser reads it. */
export const treeOf = (html: string): readonly Tree[] =>
  parser().parse(html).children.flatMap(read);

function read(node: Hast): readonly Tree[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value.trim()];
  if (node.type !== 'element') return [];
  const attributes = Object.entries(node.properties).map(
    ([name, value]) => [name, value === true ? '' : String(value)] as const,
  );
  return [
    {
      tag: node.tagName,
      attributes: attributes.sort(([one], [other]) => (one < other ? -1 : 1)),
      content: node.children.flatMap(read),
    },
  ];
}

/** What of a tree WordPress has shortcodes for: our elements, with what editors may set. */
export function placedIn(
  trees: readonly Tree[],
  elements: readonly ElementDescription[],
): readonly Tree[] {
  const allowed = allowedTags(elements);
  return trees.flatMap((tree): readonly Tree[] => {
    if (typeof tree === 'string') return [];
    const names = allowed[tree.tag]?.map(camel);
    if (!names) return placedIn(tree.content, elements);
    return [
      { ...tree, attributes: tree.attributes.filter(([name]) => names.includes(camel(name))) },
    ];
  });
}

const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
