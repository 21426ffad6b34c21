// Takes the indentation out of `html`, `svg` and `css` templates, which no minifier may touch by itself.

import type { Plugin } from 'vite';
import { applyEdits, nodesIn, type Edit, type TreeNode } from './edits.ts';
import { templateFault } from './lit-as-we-use-it.ts';

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
      const onFault = (fault: string): never => this.error(`${id}: a template holds ${fault}.`);
      const edits = [...nodesIn(this.parse(code))].flatMap((node) => editsOf(node, code, onFault));
      return { code: applyEdits(code, edits), map: null };
    },
  };
}

/** Runs of white space count as one space in markup outside `<pre>`, which the elements do not use, and none before a tag's end. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll(' >', '>');
}

/** Safe on any piece of a style sheet: where the space before `:` and around `+` and `-` has a meaning it stays. */
export function shortenCss(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/(?<![\d.])0\.(?=\d)/g, '.')
    .replace(/: /g, ':')
    .replace(/ \/ /g, '/')
    .replace(/;\}/g, '}')
    // Between a rule's braces and the next opening one there are selectors only, and no sums.
    .replace(/(?<=^|[{}])[^{};@]+(?=\{)/g, (selectors) => selectors.replace(/ ([+~]) /g, '$1'));
}

function editsOf(node: TreeNode, code: string, onFault: (fault: string) => never): Edit[] {
  if (node.type !== 'TaggedTemplateExpression') return [];
  const { tag, quasi } = node as TreeNode & {
    readonly tag: TreeNode & { readonly name?: string };
    readonly quasi: TreeNode & { readonly quasis: readonly TreeNode[] };
  };
  const rewrite = tag.type === 'Identifier' ? rewriters[tag.name ?? ''] : undefined;
  if (rewrite === undefined) return [];
  const strings = quasi.quasis.map(({ start, end }) => code.slice(start, end));
  const fault = rewrite === collapseSpace ? templateFault(strings) : undefined;
  if (fault !== undefined) onFault(fault);
  return quasi.quasis.map(({ start, end }, index) => {
    const text = rewrite(code.slice(start, end));
    return { start, end, text: rewrite === shortenCss && index === 0 ? text.trimStart() : text };
  });
}
