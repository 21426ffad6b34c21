// One shared file, named, and no other: every further shared chunk would be a round trip nobody sees coming.

import type { Plugin } from 'vite';

const coreEntry = 'core';

/** What is always fetched together once somebody acts; apart, they would share one more file. */
const commands = {
  name: 'commands',
  entries: [
    '/src/store/on-demand.ts',
    '/src/client/http-commands.ts',
    // Where somebody fetches them by name, that is fetched with them.
    '/src/store/fetch-commands.ts',
    // For the elements that send some.
    '/src/contract/is-for-shoppers.ts',
  ],
} as const;

interface CoreChunk {
  readonly plugin: Plugin;
  /** By priority, the name of the file for a module that belongs there, null for the rest. */
  readonly groups: {
    readonly name: (moduleId: string) => string | null;
    readonly priority: number;
  }[];
}

/**
 * A module belongs to the core file when the core entry needs it, or more than one element does. What is only
 * reached by `import()` stays in files of its own.
 */
export function coreChunk(): CoreChunk {
  let coreModules: ReadonlySet<string> = new Set();
  let commandModules: ReadonlySet<string> = new Set();
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
      commandModules = new Set(
        [...this.getModuleIds()]
          .filter((id) => commands.entries.some((entry) => id.endsWith(entry)))
          .flatMap((id) => [...reachable(id, importsOf)]),
      );
    },
  };
  return {
    plugin,
    // The core takes its modules first; the other group would take what it depends on along.
    groups: [
      { name: (id) => (coreModules.has(id) ? coreEntry : null), priority: 2 },
      { name: (id) => (commandModules.has(id) ? commands.name : null), priority: 1 },
    ],
  };
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
