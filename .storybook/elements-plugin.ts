import type { Plugin } from 'vite';
import { version } from '../scripts/build/folders.ts';
import { describeElements } from '../scripts/metadata/describe.ts';

const name = 'virtual:laurel-elements';
const resolved = `\0${name}`;

/** Gives the preview what the sources say of the elements, as a module. */
export const elementsPlugin = (): Plugin => ({
  name: 'laurel-elements',
  resolveId: (id) => (id === name ? resolved : undefined),
  async load(id) {
    if (id !== resolved) return undefined;
    return (
      `export const elements = ${JSON.stringify(await describeElements())};` +
      `export const version = ${JSON.stringify(version)};`
    );
  },
  // What an element says of itself changes with its file.
  handleHotUpdate({ file, server }) {
    if (!/\/components\/[^/]+\/[^/]+\.ts$/.test(file)) return;
    const module = server.moduleGraph.getModuleById(resolved);
    if (module) server.moduleGraph.invalidateModule(module);
  },
});
