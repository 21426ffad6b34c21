// What a file gives to `import()` of one of its modules is an object with a getter for each name. Written out it needs
// no helper; rolldown's also marks it as a module, which nobody looks at.

import type { Plugin } from 'vite';

const made = /\/\* @__PURE__ \*\/ __exportAll\(\{([^{}]*)\}\)/g;
const entry = /([\w$]+): \(\) => ([\w$]+)/g;
const helper = /import \{[^{}]*\b__exportAll\b[^{}]*\} from "\.\/(rolldown-runtime[^"]*)";\n?/;

/** A file with plain objects in place of what the helper makes, and without the helper. */
export const withPlainNamespaces = (code: string): string => {
  const plain = code.replace(made, (_, names: string) => `{${names.replace(entry, 'get $1() { return $2; }')}}`);
  const without = plain.replace(helper, '');
  return without.includes('__exportAll') ? plain : without;
};

export function plainNamespacesPlugin(): Plugin {
  return {
    name: 'laurel-plain-namespaces',
    renderChunk: (code) => ({ code: withPlainNamespaces(code), map: null }),
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
      for (const { name, fileName } of chunks)
        if (name === 'rolldown-runtime' && !chunks.some(({ code }) => code.includes(fileName)))
          Reflect.deleteProperty(bundle, fileName);
    },
  };
}
