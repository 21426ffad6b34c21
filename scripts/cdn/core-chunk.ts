// One shared file, named, and no other: every further shared chunk would be a round trip nobody sees coming.

import type { Plugin } from 'vite';

const coreEntry = 'core';

interface CoreChunk {
  readonly plugin: Plugin;
  /** Name of the shared file for a module that belongs there, null for the rest. */
  readonly groupOf: (moduleId: string) => string | null;
}

/**
 * A module belongs to the core file when the core entry needs it, or more than one element does. What is only
 * reached by `import()` stays in files of its own.
 */
export function coreChunk(): CoreChunk {
  let coreModules: ReadonlySet<string> = new Set();
  const plugin: Plugin = {
    name: 'laurel-core-chunk',
    buildEnd() {
      const importsOf = (id: string): readonly string[] => this.getModuleInfo(id)?.importedIds ?? [];
      const entries = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      const uses = new Map<string, number>();
      for (const entry of entries) {
        const weight = isCoreEntry(entry) ? 2 : 1;
        for (const id of reachable(entry, importsOf)) uses.set(id, (uses.get(id) ?? 0) + weight);
      }
      coreModules = new Set([...uses].filter(([, count]) => count > 1).map(([id]) => id));
    },
  };
  return { plugin, groupOf: (id) => (coreModules.has(id) ? coreEntry : null) };
}

function isCoreEntry(id: string): boolean {
  return id.endsWith(`/scripts/cdn/${coreEntry}.ts`);
}

function reachable(
  entry: string,
  importsOf: (id: string) => readonly string[],
): ReadonlySet<string> {
  const seen = new Set([entry]);
  for (const id of seen) for (const imported of importsOf(id)) seen.add(imported);
  return seen;
}
