import { relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { rootFolder } from '../root.ts';
import { refuseImport } from './boundaries.ts';

interface WithSource {
  readonly source?: unknown;
}

/** Lint rule: every import keeps to the table in `boundaries.ts`. */
export const importBoundaries: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'keep imports to the layers they may reach' },
    schema: [],
  },
  create(context) {
    const from = relative(rootFolder, context.filename).split(sep).join('/');
    const check = (node: Rule.Node, dynamic: boolean): void => {
      const specifier = literal((node as WithSource).source);
      if (specifier === null) return;
      const message = refuseImport({ from, specifier, dynamic });
      if (message !== null) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node, false),
      ExportNamedDeclaration: (node) => check(node, false),
      ExportAllDeclaration: (node) => check(node, false),
      ImportExpression: (node) => check(node, true),
    };
  },
};

/** The text of a string literal; null for anything computed, which only a reader can judge. */
function literal(node: unknown): string | null {
  if (typeof node !== 'object' || node === null || !('value' in node)) return null;
  return typeof node.value === 'string' ? node.value : null;
}
