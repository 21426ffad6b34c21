// What goes from one file of the CDN to another has the same short name in both: `export{a}` and `import{a}` in place of
// `export{x as a}` and `import{a as y}`.

import type { ParseResult } from 'vite';

type Program = ParseResult['program'];

/**
 * The names of a file's own variables, as terser's name cache wants them, for all that the file gives and takes by a
 * short name. Where two would have the same, the second is left to terser.
 */
export function sharedNames(body: Program['body']): Readonly<Record<string, string>> {
  const locals = new Map<string, string>();
  for (const [local, shared] of body.flatMap(namesIn))
    if (shared.length < 3 && !locals.has(shared)) locals.set(shared, local);
  return Object.fromEntries([...locals].map(([shared, local]) => [`$${local}`, shared]));
}

type Names = readonly (readonly [local: string, shared: string])[];

/** What one statement names differently for others. */
function namesIn(node: Program['body'][number]): Names {
  if (node.type === 'ExportNamedDeclaration' && !node.source)
    return node.specifiers.flatMap(({ local, exported }) => pair(local, exported));
  if (node.type === 'ImportDeclaration')
    return node.specifiers.flatMap((each) =>
      each.type === 'ImportSpecifier' ? pair(each.local, each.imported) : [],
    );
  return [];
}

interface Name {
  readonly type: string;
  readonly name?: string;
}

const pair = ({ name: local }: Name, { name: shared }: Name): Names =>
  local === undefined || shared === undefined ? [] : [[local, shared]];
