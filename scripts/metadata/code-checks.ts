// Whether what a hint says of an attribute is what the class does.

import type { AttributeNote, ReadingNote } from './class-notes.ts';
import { HintError } from './editor-hint.ts';
import type { EditorHint } from './editor-hint.ts';
import type { ClassSource } from './sources.ts';

/** @throws HintError where code, hint and comments differ in choices, range or default. */
export function checkAgainstCode(hint: EditorHint, note: AttributeNote, source: ClassSource): void {
  const expected = expectedOf(hint);
  if (!expected) return;
  const readings = source.readings.filter(({ attribute }) => attribute === note.name);
  if (!readings[0])
    throw new HintError('no oneWord() or words() in its class reads it: its choices are unknown.');
  for (const reading of readings) checkReading(reading, hint, expected);
  checkSentences(hint, note, source);
}

/** The words that may be said; a number's are written out. */
function expectedOf({ choices, min, max }: EditorHint): readonly string[] | undefined {
  if (choices) return choices.map(({ value }) => value);
  if (min === undefined || max === undefined) return undefined;
  return Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
}

function checkReading(reading: ReadingNote, hint: EditorHint, expected: readonly string[]): void {
  const { allowed, usual, isList } = reading;
  if (!allowed)
    throw new HintError('its class takes words from something that is no constant list.');
  if (isList !== (hint.kind === 'choices'))
    throw new HintError(`the hint says ${hint.kind}, its class reads ${isList ? 'any' : 'one'}.`);
  const differing = difference(expected, allowed);
  if (differing[0])
    throw new HintError(`hint and class do not take the same words: ${differing.join(', ')}.`);
  const said = hint.default?.split(' ');
  // What the programme decides, or another attribute, has no default of its own.
  if (!said) return;
  if (!usual) throw new HintError(`its default "${hint.default}" depends on more in its class.`);
  if (difference(said, usual)[0])
    throw new HintError(`its default is "${hint.default}", in its class "${usual.join(' ')}".`);
}

/** What the sentences name in figures and as code. */
function checkSentences(hint: EditorHint, note: AttributeNote, { properties }: ClassSource): void {
  const { min, max, default: usual, choices = [] } = hint;
  const own = properties.find(({ attribute }) => attribute === note.name)?.help ?? '';
  if (min !== undefined) {
    for (const text of [note.help, own])
      if (!text.includes(`${min} to ${max}`))
        throw new HintError(`"${text}" does not say "${min} to ${max}".`);
    if (usual !== undefined && !note.help.includes(`${usual} without it`))
      throw new HintError(`its @attr does not say "${usual} without it".`);
  }
  const named = [...own.matchAll(/`([\w-]+)`/g)].map(([, word = '']) => word);
  const differing = difference(
    choices.map(({ value }) => value),
    named,
  );
  if (named[0] && differing[0])
    throw new HintError(`the comment at its property names other words: ${differing.join(', ')}.`);
}

const difference = (some: readonly string[], others: readonly string[]): readonly string[] => [
  ...some.filter((word) => !others.includes(word)),
  ...others.filter((word) => !some.includes(word)),
];
