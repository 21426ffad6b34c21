// Controls and tables of the docs pages, from what the elements say of themselves.

import { elements } from 'virtual:laurel-elements';
import type { ArgTypes } from '@storybook/web-components-vite';
import type { AttributeDescription, ElementDescription } from '../scripts/metadata/describe.ts';

const groupNames: Readonly<Record<AttributeDescription['group'], string>> = {
  content: 'Content',
  look: 'Look',
  place: 'Place',
  advanced: 'For developers',
};

export const elementOf = (tag: unknown): ElementDescription | undefined =>
  elements.find((element) => element.tag === tag);

/** Argument types of an element: one with a control for each attribute, the rest to read. */
export function extractArgTypes(tag: string): ArgTypes | null {
  const element = elementOf(tag);
  if (!element) return null;
  return {
    ...Object.fromEntries(inGroups(element).map((each) => [each.name, attributeType(each)])),
    ...listed('Events', element.events, ({ type }) => type),
    ...listed('Slots', element.slots),
    ...listed('Parts, for ::part()', element.parts),
    ...listed('States, for :state()', element.states),
    ...listed('Custom properties', element.properties),
  };
}

export const extractComponentDescription = (tag: string): string =>
  elementOf(tag)?.description ?? '';

/** The attributes as the groups come in the table, each group in the element's own order. */
const inGroups = ({ attributes }: ElementDescription): readonly AttributeDescription[] =>
  Object.keys(groupNames).flatMap((group) => attributes.filter((each) => each.group === group));

function attributeType(attribute: AttributeDescription): ArgTypes[string] {
  const { name, help, group, choices, default: usual } = attribute;
  return {
    name,
    description: help,
    ...controlOf(attribute),
    table: {
      category: groupNames[group],
      type: { summary: choices ? choices.map(({ value }) => value).join(' | ') : attribute.kind },
      ...(usual === undefined ? {} : { defaultValue: { summary: usual } }),
    },
  };
}

function controlOf({ kind, choices = [], min, max, step }: AttributeDescription) {
  const options = choices.map(({ value }) => value);
  const labels = Object.fromEntries(choices.map(({ value, label }) => [value, label]));
  switch (kind) {
    case 'flag':
      return { control: { type: 'boolean' as const } };
    case 'number':
      return { control: { type: 'number' as const, min, max, step } };
    case 'choice':
      return {
        options,
        control: {
          type: options.length > 3 ? ('select' as const) : ('inline-radio' as const),
          labels,
        },
      };
    case 'choices':
      return { options, control: { type: 'inline-check' as const, labels } };
    case 'text':
      return { control: { type: 'text' as const } };
  }
}

interface Listed {
  readonly name: string;
  readonly description: string;
}

/** Rows without a control. Their keys carry the category: parts, states and attributes share names. */
function listed<Item extends Listed>(
  category: string,
  items: readonly Item[],
  typeOf?: (item: Item) => string,
): ArgTypes {
  return Object.fromEntries(
    items.map((item) => [
      `${category}: ${item.name}`,
      {
        name: item.name || 'default slot',
        description: item.description,
        control: false,
        table: {
          category,
          ...(typeOf ? { type: { summary: typeOf(item) } } : {}),
        },
      },
    ]),
  );
}
