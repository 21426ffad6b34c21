import ts from 'typescript';
import { tokens } from '../../src/element/tokens.ts';
import type { PropertyDescription } from './element-description.ts';
import { commentOf } from './event-notes.ts';

/** The public tokens by their short names (`accent`), with the comments they have in their file. */
export function readTokens(source: ts.SourceFile): readonly PropertyDescription[] {
  const comments = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node))
      comments.set(node.name.getText(source).replace(/^'|'$/g, ''), commentOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return Object.entries(tokens).map(([name, value]) => ({
    name,
    default: value.replaceAll('--_', '--laurel-'),
    description: comments.get(name) || `${name.charAt(0).toUpperCase()}${name.slice(1)}.`,
  }));
}
