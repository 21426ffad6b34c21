// Which words an expression of the source stands for, where that is constant.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { inRoot } from '../root.ts';

/** The words, in order; undefined where only running it would tell. */
export function wordsOf(node: ts.Expression): readonly string[] | undefined {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return wordsOf(node.expression);
  if (ts.isParenthesizedExpression(node)) return wordsOf(node.expression);
  if (ts.isIdentifier(node)) {
    const value = valueOf(node);
    return value && wordsOf(value);
  }
  if (ts.isArrayLiteralExpression(node)) return wordsOfList(node);
  return ts.isCallExpression(node) ? wordsOfCall(node) : undefined;
}

function wordsOfList({ elements }: ts.ArrayLiteralExpression): readonly string[] | undefined {
  const lists = elements.map((each) => {
    if (ts.isSpreadElement(each)) return wordsOf(each.expression);
    return ts.isStringLiteral(each) ? [each.text] : undefined;
  });
  const known = lists.filter((list) => list !== undefined);
  return known.length === lists.length ? known.flat() : undefined;
}

/** `list.slice(0, 2)` and `Object.keys(object)`. */
function wordsOfCall({ expression, arguments: given }: ts.CallExpression) {
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const name = expression.name.text;
  const [first] = given;
  if (name === 'slice') return wordsOf(expression.expression)?.slice(...given.map(numberOf));
  if (expression.getText() !== 'Object.keys' || !first) return undefined;
  const object = plain(ts.isIdentifier(first) ? (valueOf(first) ?? first) : first);
  if (!ts.isObjectLiteralExpression(object)) return undefined;
  return object.properties.map((each) => each.name?.getText() ?? '');
}

const numberOf = (node: ts.Expression): number => Number(node.getText());

const plain = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? plain(node.expression) : node;

/** What a constant was given, in the blocks around its use, in its file or in one it comes from. */
function valueOf(name: ts.Identifier): ts.Expression | undefined {
  for (let around: ts.Node = name; ; around = around.parent) {
    if (ts.isBlock(around) || ts.isSourceFile(around)) {
      const found = declaredIn(around.statements, name.text);
      if (found) return found;
    }
    if (ts.isSourceFile(around)) return importedInto(around, name.text);
  }
}

function declaredIn(statements: readonly ts.Statement[], name: string): ts.Expression | undefined {
  return statements
    .filter((each) => ts.isVariableStatement(each))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find((each) => each.name.getText() === name)?.initializer;
}

function importedInto(source: ts.SourceFile, name: string): ts.Expression | undefined {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    const isHere =
      bindings &&
      ts.isNamedImports(bindings) &&
      bindings.elements.some((each) => each.name.text === name);
    const from = statement.moduleSpecifier.getText().slice(1, -1);
    const file = join(dirname(source.fileName), from);
    if (isHere && existsSync(inRoot(file))) return declaredIn(parse(file).statements, name);
  }
  return undefined;
}

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(inRoot(file), 'utf8'), ts.ScriptTarget.Latest, true);
