// How an attribute is edited in Shopify's theme editor, and how Liquid writes it into the page.

import type { AttributeDescription, AttributeGroup, Choice } from './element-description.ts';

/** A text of the theme editor: its key below `t:`, and its English wording. */
export interface EditorText {
  readonly key: string;
  readonly text: string;
}

/** A field of the theme editor, as a block's schema spells it; texts still have their wording. */
export type Setting = {
  readonly label: EditorText;
  readonly info?: EditorText;
  readonly id: string;
} & (
  | { readonly type: 'text' | 'url' | 'number'; readonly default?: string }
  | { readonly type: 'checkbox'; readonly default: boolean }
  | {
      readonly type: 'range';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly default: number;
    }
  | {
      readonly type: 'select';
      readonly options: readonly { readonly value: string; readonly label: EditorText }[];
      readonly default: string;
    }
);

/** Liquid that writes an attribute where its condition holds. */
export interface WrittenAttribute {
  readonly condition: string;
  readonly markup: string;
}

/** What an attribute becomes. */
export interface EditedAttribute {
  readonly settings: readonly Setting[];
  /** Heads the settings where they are many; they stand last in their group. */
  readonly heading?: EditorText;
  /** Lines of a `liquid` tag before the element, where something has to be put together. */
  readonly before: readonly string[];
  /** Unless it says what counts anyway. */
  readonly written: WrittenAttribute;
}

/** What the editor says of a list of checkboxes. */
export const NONE_CHOSEN: EditorText = {
  key: 'common.none_chosen',
  text: 'With none chosen, the usual ones are shown.',
};

/** Most values that a range can have (Shopify refuses more), and fewest. */
const RANGE_VALUES = { most: 101, fewest: 3 } as const;

/** Whether Shopify takes these as a range: within its bounds, and every step a value. */
export function isLegalRange(
  min: number,
  max: number,
  step: number,
  preset: number | undefined,
): preset is number {
  const values = (max - min) / step + 1;
  return (
    preset !== undefined &&
    Number.isInteger(values) &&
    values >= RANGE_VALUES.fewest &&
    values <= RANGE_VALUES.most &&
    preset >= min &&
    preset <= max &&
    Number.isInteger((preset - min) / step)
  );
}

/** What a select says where an attribute is left out and the programme decides. */
const AUTOMATIC: EditorText = { key: 'common.automatic', text: 'Automatic' };

/** A setting's id: Liquid reads no hyphens there. */
export const settingId = (name: string): string => name.replaceAll('-', '_');

/** Text of JSDoc without the marks of Markdown, which the theme editor would show. */
const plain = (markdown: string): string => markdown.replaceAll('`', '');

/**
 * What an attribute becomes in a block.
 *
 * @param element its name, `points-badge`, below which its texts are found.
 */
export function editAttribute(element: string, attribute: AttributeDescription): EditedAttribute {
  const { name, kind } = attribute;
  if (kind === 'choices') return checkboxes(element, attribute);
  const value = `block.settings.${settingId(name)}`;
  const written =
    kind === 'flag' ? { condition: value, markup: name } : unlessDefault(attribute, value);
  return { settings: [settingOf(element, attribute)], before: [], written };
}

function settingOf(element: string, attribute: AttributeDescription): Setting {
  const text = { id: settingId(attribute.name), ...wording(element, attribute) };
  switch (attribute.kind) {
    case 'number':
      return { ...numberField(attribute), ...text };
    case 'flag':
      return { type: 'checkbox', ...text, default: false };
    case 'choice':
      return { ...selectField(element, attribute), ...text };
    default:
      return { type: 'text', ...text };
  }
}

const keyOf = (element: string, { name }: AttributeDescription): string =>
  `${settingId(element)}.${settingId(name)}`;

const labelOf = (element: string, attribute: AttributeDescription): EditorText => ({
  key: `${keyOf(element, attribute)}.label`,
  text: attribute.label,
});

/** The help of a field, as far as it is not the field itself that says so. */
function wording(element: string, attribute: AttributeDescription) {
  const { kind, help, default: preset = '' } = attribute;
  const label = labelOf(element, attribute);
  if (kind === 'choice') return { label };
  const text = plain(help).replace(`; ${preset} without it`, '');
  return { label, info: { key: `${keyOf(element, attribute)}.info`, text } };
}

const choiceText = (
  element: string,
  attribute: AttributeDescription,
  { value, label }: Choice,
): EditorText => ({
  key: `${keyOf(element, attribute)}.choices.${settingId(value)}`,
  text: label,
});

function numberField({ min, max, step = 1, default: preset }: AttributeDescription) {
  const number = preset === undefined ? undefined : Number(preset);
  return min !== undefined && max !== undefined && isLegalRange(min, max, step, number)
    ? ({ type: 'range', min, max, step, default: number } as const)
    : ({ type: 'number' } as const);
}

function selectField(element: string, attribute: AttributeDescription) {
  const { choices = [], default: preset } = attribute;
  const options = choices.map((choice) => ({
    value: choice.value,
    label: choiceText(element, attribute, choice),
  }));
  const none = preset === undefined ? [{ value: '', label: AUTOMATIC }] : [];
  return { type: 'select', options: [...none, ...options], default: preset ?? '' } as const;
}

/** A list has a checkbox for each of its words; they are put together in their order. */
function checkboxes(element: string, attribute: AttributeDescription): EditedAttribute {
  const { name, choices = [], default: preset = '' } = attribute;
  const presets = new Set(preset.split(' '));
  const list = settingId(name);
  const boxes = choices.map((choice) => ({ choice, id: settingId(`${name}-${choice.value}`) }));
  return {
    settings: boxes.map(({ choice, id }) => ({
      type: 'checkbox',
      id,
      label: choiceText(element, attribute, choice),
      default: presets.has(choice.value),
    })),
    heading: labelOf(element, attribute),
    before: [
      `assign ${list} = ''`,
      ...boxes.flatMap(({ choice, id }) => [
        `if block.settings.${id}`,
        `  assign ${list} = ${list} | append: ' ${choice.value}'`,
        `endif`,
      ]),
      `assign ${list} = ${list} | strip`,
    ],
    written: unlessDefault(attribute, list),
  };
}

function unlessDefault(attribute: AttributeDescription, value: string): WrittenAttribute {
  const { name, kind, default: preset } = attribute;
  const literal = kind === 'number' ? preset : `'${preset}'`;
  const others = preset === undefined ? '' : ` and ${value} != ${literal}`;
  return {
    condition: `${value} != blank${others}`,
    markup: `${name}="{{ ${value} | escape }}"`,
  };
}

/** The groups of the theme editor's fields, in the order in which an editor meets them. */
export const GROUPS: Readonly<Record<AttributeGroup, EditorText>> = {
  content: { key: 'common.content', text: 'Content' },
  look: { key: 'common.look', text: 'Look' },
  place: { key: 'common.place', text: 'Place' },
  advanced: { key: 'common.advanced', text: 'Advanced' },
};
