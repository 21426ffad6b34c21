// What a file gives to `import()` of one of its modules is an object with a getter for each name. Written out it needs
// no helper; rolldown's also marks it as a module, which nobody looks at.

import type { Plugin } from 'vite';

const made = /\/\* @__PURE__ \*\/ __exportAll\(\{([^{}]*)\}\)/g;
const entry = /([\w$]+): \(\) => ([\w$]+)/g;

/** A file with plain objects in place of what the helper makes. */
export const withPlainNamespaces = (code: string): string =>
  code.replace(made, (_, names: string) => `{${names.replace(entry, 'get $1() { return $2; }')}}`);

export function plainNamespacesPlugin(): Plugin {
  return {
    name: 'laurel-plain-namespaces',
    renderChunk: (code) => ({ code: withPlainNamespaces(code), map: null }),
  };
}
