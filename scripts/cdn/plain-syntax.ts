// What the reduced Lit, and browsers that know static fields, let the CDN files say with fewer words.

import type { Plugin } from 'vite';
import { applyEdits, nodesIn, type Edit, type TreeNode } from './edits.ts';

export function plainSyntaxPlugin(): Plugin {
  return {
    name: 'laurel-plain-syntax',
    enforce: 'post',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      return { code: plainSyntax(this.parse(code), code), map: null };
    },
  };
}

/** @param program The code's syntax tree. */
export const plainSyntax = (program: TreeNode, code: string): string =>
  applyEdits(
    code,
    [...nodesIn(program)].flatMap((node) => [...plainStyle(node, code), ...plainField(node)]),
  );

/**
 * A style sheet is a text for the reduced Lit: `css` and `unsafeCSS` would give back what they are given. Where there is
 * an escape `css` stays, which takes it as it is written.
 */
function plainStyle(node: TreeNode, code: string): Edit[] {
  const { type, tag, callee } = node as Partial<Record<'tag' | 'callee', Identifier>> & TreeNode;
  const isStyle = type === 'TaggedTemplateExpression' && tag?.name === 'css';
  const isText = type === 'CallExpression' && callee?.name === 'unsafeCSS';
  const needless = isText ? callee : isStyle && !code.slice(node.start, node.end).includes('\\') ? tag : undefined;
  return needless ? [{ start: needless.start, end: needless.end, text: '' }] : [];
}

/** TypeScript's static fields have become `static { this.words = … }`, one by one. */
function plainField(node: TreeNode): Edit[] {
  const { type, body } = node as TreeNode & { readonly body?: readonly Statement[] };
  const { left, operator, right } = body?.[0]?.expression ?? {};
  if (type !== 'StaticBlock' || body?.length !== 1 || operator !== '=' || !right) return [];
  if (left?.object?.type !== 'ThisExpression' || left.computed || !left.property?.name) return [];
  return [
    { start: node.start, end: right.start, text: `static ${left.property.name} = ` },
    { start: right.end, end: node.end, text: ';' },
  ];
}

interface Statement extends TreeNode {
  readonly expression?: {
    readonly left?: {
      readonly object?: TreeNode;
      readonly computed?: boolean;
      readonly property?: Identifier;
    };
    readonly operator?: string;
    readonly right?: TreeNode;
  };
}

type Identifier = TreeNode & { readonly name?: string };
