// The hints that stand beside an attribute in an element's JSDoc:
//
//   @editor variant - Look; look; one of pill = Pill, for a header | card = Card; default pill
//
// that is: label; group; kind; then any of `default …`, `translatable`, `developers`.

import type { AttributeDescription, AttributeGroup, Choice } from './element-description.ts';

/** What a hint says of an attribute; its name, property and help stand elsewhere. */
export type EditorHint = Omit<AttributeDescription, 'name' | 'property' | 'help'>;

/** A hint that cannot be read. The message says which word is wrong and what could stand there. */
export class HintError extends Error {}

const groups: readonly AttributeGroup[] = ['content', 'look', 'place', 'advanced'];
const kinds = 'text, flag, number, number 1 to 6, one of a = A | b = B, any of a = A | b = B';

/**
 * Reads the text of a hint.
 *
 * @throws HintError
 */
export function readEditorHint(text: string): EditorHint {
  const [label = '', group = '', kind = '', ...options] = text
    .split(';')
    .map((field) => field.replace(/\s+/g, ' ').trim());
  if (!label) throw new HintError('the hint has no label: write "Label; group; kind".');
  return {
    label,
    group: readGroup(group),
    ...readKind(kind),
    translatable: options.includes('translatable'),
    isEditorial: !options.includes('developers'),
    ...readDefault(options),
  };
}

function readGroup(group: string): AttributeGroup {
  const known = groups.find((each) => each === group);
  if (!known) throw new HintError(`unknown group "${group}": use ${groups.join(', ')}.`);
  return known;
}

type Kind = Pick<AttributeDescription, 'kind' | 'choices' | 'min' | 'max' | 'step'>;

function readKind(kind: string): Kind {
  if (kind === 'text' || kind === 'flag' || kind === 'number') return { kind };
  const range = /^number (-?\d+) to (-?\d+)$/.exec(kind);
  if (range) return { kind: 'number', min: Number(range[1]), max: Number(range[2]), step: 1 };
  const listed = /^(one|any) of (.+)$/.exec(kind);
  if (!listed) throw new HintError(`unknown kind "${kind}": use ${kinds}.`);
  const [, many, list = ''] = listed;
  return { kind: many === 'one' ? 'choice' : 'choices', choices: list.split('|').map(readChoice) };
}

function readChoice(text: string): Choice {
  const [, value, label] = /^\s*(\S+) = (.*\S)\s*$/.exec(text) ?? [];
  if (!value || !label)
    throw new HintError(`cannot read the choice "${text.trim()}": write "value = Label".`);
  return { value, label };
}

function readDefault(options: readonly string[]): { readonly default?: string } {
  let found: { readonly default?: string } = {};
  for (const option of options) {
    const [, value] = /^default (.+)$/.exec(option) ?? [];
    if (value) found = { default: value };
    else if (option !== 'translatable' && option !== 'developers')
      throw new HintError(
        `unknown option "${option}": use "default …", "translatable" or "developers".`,
      );
  }
  return found;
}
