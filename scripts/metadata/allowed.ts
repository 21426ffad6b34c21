// What a page's editors may write, in both spellings: the elements and attributes that are meant for
// editors. The provider and what only developers set is not among them: whoever may write a comment
// must not say where members' data comes from.

import type { ElementDescription } from './element-description.ts';

/** Attributes by tag. */
export type Allowed = Readonly<Record<string, readonly string[]>>;

/** Attributes of HTML's own that say nothing a reader could be harmed by. */
export const harmless = ['class', 'slot', 'lang', 'dir', 'hidden', 'aria-label'] as const;

const editorialAttributes = ({ attributes }: ElementDescription): readonly string[] =>
  attributes.filter(({ isEditorial }) => isEditorial).map(({ name }) => name);

/** Whether editors place it; others set up what stands in them. */
export const isEditorialElement = (element: ElementDescription): boolean =>
  editorialAttributes(element).length > 0;

/** The tags: `laurel-points-badge` with `variant` and so on. */
export const allowedTags = (elements: readonly ElementDescription[]): Allowed =>
  Object.fromEntries(
    elements
      .filter(isEditorialElement)
      .map((element) => [element.tag, editorialAttributes(element)]),
  );

/** What a `div` carries in their place: `data-laurel`, `data-laurel-variant` and so on. */
export const allowedData = (elements: readonly ElementDescription[]): readonly string[] => {
  const names = new Set(elements.filter(isEditorialElement).flatMap(editorialAttributes));
  return ['data-laurel', ...[...names].sort().map((name) => `data-laurel-${name}`)];
};
