// Takes the indentation out of `html`, `svg` and `css` templates, which no minifier may touch by itself.

import type { Plugin } from 'vite';
import { templateFault } from './lit-as-we-use-it.ts';

interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const rewriters: Readonly<Record<string, (text: string) => string>> = {
  html: collapseSpace,
  svg: collapseSpace,
  css: shortenCss,
};

export function templatesPlugin(): Plugin {
  return {
    name: 'laurel-templates',
    enforce: 'post',
    transform(code, id) {
      if (!/\.ts$/.test(id) || !/\b(?:html|svg|css)`/.test(code)) return null;
      const edits: Edit[] = [];
      const onFault = (fault: string): never => this.error(`${id}: a template holds ${fault}.`);
      collectEdits(this.parse(code), code, edits, onFault);
      return { code: applyEdits(code, edits), map: null };
    },
  };
}

/** Runs of white space count as one space in markup outside `<pre>`, which the elements do not use, and none before a tag's end. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll(' >', '>');
}

/** Safe on any piece of a style sheet: the space before `:` and around `+` and `-` has a meaning and stays. */
export function shortenCss(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/(?<![\d.])0\.(?=\d)/g, '.')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');
}

function collectEdits(
  node: TreeNode,
  code: string,
  edits: Edit[],
  onFault: (fault: string) => never,
): void {
  if (node.type === 'TaggedTemplateExpression') {
    const { tag, quasi } = node as TreeNode & {
      readonly tag: TreeNode & { readonly name?: string };
      readonly quasi: TreeNode & { readonly quasis: readonly TreeNode[] };
    };
    const rewrite = tag.type === 'Identifier' ? rewriters[tag.name ?? ''] : undefined;
    if (rewrite !== undefined) {
      const strings = quasi.quasis.map(({ start, end }) => code.slice(start, end));
      const fault = rewrite === collapseSpace ? templateFault(strings) : undefined;
      if (fault !== undefined) onFault(fault);
      for (const { start, end } of quasi.quasis) {
        edits.push({ start, end, text: rewrite(code.slice(start, end)) });
      }
    }
  }
  for (const child of childrenOf(node)) collectEdits(child, code, edits, onFault);
}

function childrenOf(node: TreeNode): readonly TreeNode[] {
  return Object.values(node)
    .flat()
    .filter((value): value is TreeNode => {
      return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
    });
}

function applyEdits(code: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}
