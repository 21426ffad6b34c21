// What the typings of all frameworks share: the attributes and events of each element in TypeScript.

import ts from 'typescript';
import type { AttributeDescription, ElementDescription } from './element-description.ts';
import { generatedNote } from './generated-file.ts';

/**
 * Lines in front of a module of types.
 *
 * @param name - of the module: `react`.
 */
export function head(
  elements: readonly ElementDescription[],
  name: string,
  imports: readonly string[],
): string {
  return [
    `// ${generatedNote}`,
    '//',
    '// Somewhere in your TypeScript, once:',
    `// import type {} from 'laurel-elements/types/${name}';`,
    '',
    ...imports,
    importOfOurs(elements),
    '',
  ].join('\n');
}

function importOfOurs(elements: readonly ElementDescription[]): string {
  const names = new Set(
    elements.flatMap(({ className, events, fields }) => [
      className,
      ...events.map(({ type }) => type),
      ...fields.flatMap(({ type }) => namesIn(type)),
    ]),
  );
  return `import type { ${[...names].sort().join(', ')} } from 'laurel-elements';`;
}

/** Names in a type that are not the language's own, such as `Promise`: the package exports them. */
function namesIn(type: string): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName))
      names.push(node.typeName.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('type.ts', `type T = ${type}`, ts.ScriptTarget.Latest));
  return names.filter((name) => !(name in globalThis));
}

/** Interfaces such as `PointsBadgeAttributes`: what can be set on each tag, by either name if it has two. */
export const attributeInterfaces = (elements: readonly ElementDescription[]): string =>
  elements
    .map(({ tag, className, attributes, fields }) =>
      [
        `/** What can be set on \`<${tag}>\`. */`,
        `export interface ${className}Attributes {`,
        ...attributes.flatMap((each) =>
          [...new Set([each.name, ...(each.isUnwatched ? [] : [each.property])])].map((name) =>
            member(name, typeOf(each), helpOf(each)),
          ),
        ),
        ...fields
          .filter(({ isReadOnly }) => !isReadOnly)
          .map(({ name, type, description }) => member(name, type, description)),
        '}',
        '',
      ].join('\n'),
    )
    .join('\n');

/** Interfaces such as `PointsBadgeEvents`: listeners under the names a framework gives them. */
export const listenerInterfaces = (
  elements: readonly ElementDescription[],
  nameOf: (event: string) => string,
): string =>
  elements
    .map(({ tag, className, events }) =>
      [
        `/** What can be listened to on \`<${tag}>\`. */`,
        `export interface ${className}Listeners {`,
        ...events.map(({ name, type, description }) =>
          member(
            nameOf(name),
            `(event: ${type} & { readonly currentTarget: ${className} }) => void`,
            description,
          ),
        ),
        '}',
        '',
      ].join('\n'),
    )
    .join('\n');

/** An optional member, which may be left undefined too. */
export function member(name: string, type: string, help: string): string {
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  const value = type.includes('=>') ? `(${type})` : type;
  const whole = /\bundefined$/.test(value) ? value : `${value} | undefined`;
  return `  /** ${help.replaceAll('*/', '*\\/')} */\n  ${key}?: ${whole};`;
}

/** What an attribute takes, as a TypeScript type. */
export function typeOf({ kind, choices = [] }: AttributeDescription): string {
  switch (kind) {
    case 'number':
      return 'number | string';
    case 'flag':
      return "boolean | ''";
    case 'choice':
      return choices.map(({ value }) => `'${value}'`).join(' | ');
    case 'text':
    case 'choices':
      return 'string';
  }
}

export const helpOf = ({ help, default: usual }: AttributeDescription): string =>
  usual === undefined ? help : `${help} @default '${usual}'`;
