// What the manifest's analyser leaves out or mistakes: the types of `@attr`, the editors' hints, and
// which attribute sets which property.

import ts from 'typescript';
import { wordsOf } from './constant-words.ts';
import { commentOf } from './event-notes.ts';

/** What one class says of itself in its JSDoc and in its `static properties`. */
export interface ClassNotes {
  readonly className: string;
  readonly superName: string | undefined;
  readonly attributes: readonly AttributeNote[];
  readonly hints: readonly HintNote[];
  /** Public properties that an attribute sets. */
  readonly properties: readonly PropertyNote[];
  /** How its code reads attributes that take words. */
  readonly readings: readonly ReadingNote[];
  /** Shapes that its own `_shape` can give; undefined where it has none. */
  readonly shapes: readonly string[] | undefined;
  /** Text of `@fallback`: `/account - Your points`. */
  readonly fallback: string | undefined;
  /** Text of `@inside`: tags. */
  readonly inside: string | undefined;
  /** Attributes of `@unwatched`: read when they are needed, by what is fetched then. */
  readonly unwatched: readonly string[];
}

export interface AttributeNote {
  readonly name: string;
  /** As written between braces: `'pill'|'card'`. */
  readonly type: string;
  readonly help: string;
}

export interface HintNote {
  readonly attribute: string;
  readonly text: string;
}

export interface PropertyNote {
  readonly attribute: string;
  readonly property: string;
  /** The comment where it is declared. */
  readonly help: string;
}

/** A call of `oneWord` or `words`. */
export interface ReadingNote {
  readonly attribute: string;
  /** Whether any number of words counts, or one. */
  readonly isList: boolean;
  /** What may be said; undefined where the source does not tell. */
  readonly allowed: readonly string[] | undefined;
  /** What counts without the attribute; undefined where that depends. */
  readonly usual: readonly string[] | undefined;
}

/** The notes of every class in a file. */
export function readClassNotes(source: ts.SourceFile): readonly ClassNotes[] {
  return source.statements.filter(ts.isClassDeclaration).flatMap((node) => {
    const tags = ts.getJSDocTags(node).map((tag) => ({
      name: tag.tagName.text,
      // Of the whole tag, for the parser takes the type off some tags only.
      text: textOf(tag, source),
    }));
    const all = (name: string) => tags.filter((tag) => tag.name === name).map(({ text }) => text);
    return {
      className: node.name?.text ?? '',
      superName: superNameOf(node),
      attributes: all('attr').map(readAttribute),
      hints: all('editor').map(readHint),
      properties: readProperties(node),
      readings: readReadings(node),
      shapes: readShapes(node),
      fallback: all('fallback')[0],
      inside: all('inside')[0],
      unwatched: all('unwatched').flatMap((text) => text.split(/[\s,]+/)),
    };
  });
}

/** The words of a tag without its name, the comment's stars and line breaks. */
function textOf(tag: ts.JSDocTag, source: ts.SourceFile): string {
  return tag
    .getText(source)
    .replace(/^@\w+\s*/, '')
    .replace(/\s*\n\s*\*\/?\s*/g, ' ')
    .trim();
}

function readAttribute(text: string): AttributeNote {
  const [, type = '', name = '', help = ''] =
    /^\{([^}]*)\}\s+(\S+)(?:\s+-\s+(.*))?$/.exec(text) ?? [];
  return { name: name || text, type: type.replace(/\s/g, ''), help };
}

function readHint(text: string): HintNote {
  const [, attribute = text, hint = ''] = /^(\S+)\s+-\s+(.*)$/.exec(text) ?? [];
  return { attribute, text: hint };
}

function superNameOf(node: ts.ClassDeclaration): string | undefined {
  const [clause] = node.heritageClauses ?? [];
  const expression = clause?.types[0]?.expression;
  return expression && ts.isIdentifier(expression) ? expression.text : undefined;
}

function readProperties(node: ts.ClassDeclaration): readonly PropertyNote[] {
  const declared = node.members.find(
    (member): member is ts.PropertyDeclaration =>
      ts.isPropertyDeclaration(member) && member.name.getText() === 'properties',
  )?.initializer;
  if (!declared || !ts.isObjectLiteralExpression(declared)) return [];
  return declared.properties.flatMap((entry) => {
    if (!ts.isPropertyAssignment(entry)) return [];
    const property = entry.name.getText();
    const attribute = attributeOf(property, entry.initializer.getText());
    const help = helpOf(node, property);
    return attribute === undefined ? [] : { attribute, property, help };
  });
}

function helpOf(node: ts.ClassDeclaration, property: string): string {
  const declared = node.members.find((member) => member.name?.getText() === property);
  return declared ? commentOf(declared) : '';
}

function readReadings(node: ts.ClassDeclaration): readonly ReadingNote[] {
  const found: ReadingNote[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isCallExpression(each)) found.push(...readingOf(each));
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

function readingOf({ expression, arguments: given }: ts.CallExpression): readonly ReadingNote[] {
  const isList = expression.getText() === 'words';
  const [, attribute, , allowed, usual] = given;
  if (!isList && expression.getText() !== 'oneWord') return [];
  if (!attribute || !ts.isStringLiteral(attribute) || !allowed) return [];
  const words = wordsOf(allowed);
  return [
    {
      attribute: attribute.text,
      isList,
      allowed: words,
      usual: isList ? usual && wordsOf(usual) : words?.slice(0, 1),
    },
  ];
}

function readShapes(node: ts.ClassDeclaration): readonly string[] | undefined {
  const getter = node.members.find(
    (member): member is ts.GetAccessorDeclaration =>
      ts.isGetAccessorDeclaration(member) && member.name.getText() === '_shape',
  );
  const returned = getter?.body?.statements.find((each) => ts.isReturnStatement(each))?.expression;
  if (!returned) return undefined;
  if (ts.isStringLiteral(returned)) return [returned.text];
  return ts.isCallExpression(returned) ? readingOf(returned)[0]?.allowed : undefined;
}

/** As Lit does: the name in lower case, unless its options say otherwise. */
function attributeOf(property: string, options: string): string | undefined {
  if (/\bstate: true|\battribute: false/.test(options)) return undefined;
  const [, named] = /(?:\battribute: |\bnamed\()'([^']+)'/.exec(options) ?? [];
  return named ?? property.toLowerCase();
}
