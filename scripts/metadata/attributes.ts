// Joins what a class says of its attributes in three places: `@attr`, `@editor`, `static properties`.

import { HintError, readEditorHint } from './editor-hint.ts';
import type { EditorHint } from './editor-hint.ts';
import type { AttributeNote } from './class-notes.ts';
import { checkAgainstCode } from './code-checks.ts';
import type { ManifestAttribute } from './manifest-types.ts';
import type { ClassSource } from './sources.ts';

/** What was made, and what is wrong. */
export interface Checked<T> {
  readonly made: readonly T[];
  readonly problems: readonly string[];
}

/** The attributes that a class declares itself, not those it inherits. */
export function attributesOf(source: ClassSource, tag: string): Checked<ManifestAttribute> {
  const { attributes, hints, properties, unwatched } = source;
  const where = (name: string): string => `${source.file}: <${tag} ${name}>: `;
  const lone = [
    ...hints
      .filter(({ attribute }) => !attributes.some(({ name }) => name === attribute))
      .map(({ attribute }) => `${where(attribute)}@editor without an @attr.`),
    ...properties
      .filter(({ attribute }) => !attributes.some(({ name }) => name === attribute))
      .map(
        ({ attribute, property }) =>
          `${where(attribute)}the property ${property} has this attribute, but there is no @attr.`,
      ),
  ];
  const made: ManifestAttribute[] = [];
  const problems: string[] = [];
  for (const note of attributes) {
    const [hint, ...more] = hints.filter(({ attribute }) => attribute === note.name);
    const isUnwatched = unwatched.includes(note.name);
    const property = isUnwatched
      ? inCamelCase(note.name)
      : properties.find(({ attribute }) => attribute === note.name)?.property;
    try {
      if (!hint) throw new HintError('no @editor hint: write "@editor name - Label; group; kind".');
      if (more[0]) throw new HintError('more than one @editor hint.');
      if (!property) throw new HintError('@attr without a property in `static properties`.');
      if (!note.help) throw new HintError('@attr without a sentence: write "{type} name - Words."');
      const editor = readEditorHint(hint.text);
      checkAgainstType(note, editor);
      if (!isUnwatched) checkAgainstCode(editor, note, source);
      made.push({
        name: note.name,
        type: { text: note.type.replaceAll('|', ' | ') },
        description: note.help,
        ...(editor.default !== undefined && { default: editor.default }),
        fieldName: property,
        ...(isUnwatched && { isUnwatched }),
        editor,
      });
    } catch (error) {
      if (!(error instanceof HintError)) throw error;
      problems.push(where(note.name) + error.message);
    }
  }
  return { made, problems: [...lone, ...problems] };
}

const inCamelCase = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const typeOfKind = {
  text: 'string',
  choices: 'string',
  number: 'number',
  flag: 'boolean',
} as const;

/** @throws HintError where the hint says something else than the `@attr` beside it. */
function checkAgainstType({ type, help }: AttributeNote, hint: EditorHint): void {
  const { kind, choices = [], default: usual } = hint;
  const values = choices.map(({ value }) => value);
  const expected =
    kind === 'choice' ? values.map((value) => `'${value}'`).join('|') : typeOfKind[kind];
  if (type !== expected)
    throw new HintError(`the hint says {${expected}}, its @attr {${type}}: make them the same.`);
  const named = [...help.matchAll(/`([\w-]+)`/g)].map(([, word]) => word ?? '');
  if (kind === 'choices') {
    const differing = [
      ...values.filter((value) => !named.includes(value)),
      ...named.filter((word) => !values.includes(word)),
    ];
    if (differing[0])
      throw new HintError(
        `@attr and @editor do not name the same choices: ${differing.join(', ')}.`,
      );
  }
  const unknown = (usual?.split(' ') ?? []).find((word) => values[0] && !values.includes(word));
  if (unknown) throw new HintError(`its default "${unknown}" is not among its choices.`);
  if (kind === 'number' && usual !== undefined && !Number.isFinite(Number(usual)))
    throw new HintError(`its default "${usual}" is not a number.`);
}
