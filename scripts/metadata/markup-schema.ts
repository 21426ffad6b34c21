// A JSON Schema for an element's attributes as markup has them: all of them texts.

import type { AttributeDescription, ElementDescription } from './element-description.ts';
import type { JsonObject } from './json-schema.ts';

/** HTML's own that any element may have besides. */
const common = 'id|class|hidden|slot|lang|dir|title|style|part|role|tabindex|translate|inert';

/** To stand beside the schema for forms. */
export const markupSchema = ({ attributes }: ElementDescription): JsonObject => {
  const prefixed = attributes.filter(({ name }) => /^(data|aria)-/.test(name));
  const own = prefixed.map(({ name }) => `(?!${name}$)`).join('');
  return {
    description: 'The attributes as markup has them, by their names.',
    type: 'object',
    properties: Object.fromEntries(
      attributes.map((attribute) => [attribute.name, { type: 'string', ...patternOf(attribute) }]),
    ),
    patternProperties: { [`^${own}(${common}|(data|aria)-.+)$`]: { type: 'string' } },
    additionalProperties: false,
  };
};

/** What the element takes without a warning. */
function patternOf({ kind, choices, min, max }: AttributeDescription): JsonObject {
  const word = `(${wordsOf(choices, min, max).map(inAnyCase).join('|')})`;
  if (choices && kind === 'choices')
    return { pattern: `^[\\s,]*(${word}([\\s,]+${word})*[\\s,]*)?$` };
  if (kind === 'choice' || (kind === 'number' && min !== undefined))
    return { pattern: `^\\s*${word}?\\s*$` };
  return kind === 'number' ? { pattern: '^\\s*-?\\d*\\s*$' } : {};
}

const wordsOf = (choices: AttributeDescription['choices'], min = 0, max = 0): readonly string[] =>
  choices?.map(({ value }) => value) ??
  Array.from({ length: max - min + 1 }, (_, index) => String(min + index));

/** Patterns know no flags. */
const inAnyCase = (word: string): string =>
  word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
