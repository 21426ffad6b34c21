// The CDN build: ES modules a page loads as they are. `core.js` is shared; each element and each locale has a file.

import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { coreChunk } from './scripts/cdn/core-chunk.ts';
import { idbAsWeUseIt } from './scripts/cdn/idb-as-we-use-it.ts';
import { litAsWeUseIt } from './scripts/cdn/lit-as-we-use-it.ts';
import { minifyPlugin } from './scripts/cdn/minify.ts';
import { plainNamespacesPlugin } from './scripts/cdn/plain-namespaces.ts';
import { plainSyntaxPlugin } from './scripts/cdn/plain-syntax.ts';
import { privatePropertiesPlugin } from './scripts/cdn/private-properties.ts';
import { templatesPlugin } from './scripts/cdn/templates.ts';
import { cdnFolder } from './scripts/build/folders.ts';
import { inRoot, rootFolder } from './scripts/root.ts';

export function cdnConfig(): UserConfig {
  const core = coreChunk();
  return {
    root: rootFolder,
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      litAsWeUseIt(),
      idbAsWeUseIt(),
      templatesPlugin(),
      plainSyntaxPlugin(),
      plainNamespacesPlugin(),
      privatePropertiesPlugin(),
      core.plugin,
      minifyPlugin(),
    ],
    build: {
      outDir: cdnFolder,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      reportCompressedSize: false,
      lib: { entry: { core: inRoot('scripts/cdn/core.ts'), ...elementEntries() }, formats: ['es'] },
      rolldownOptions: {
        checks: { pluginTimings: false },
        // Without this the core file would be a mere facade of a second one.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: ({ facadeModuleId }) =>
            facadeModuleId?.includes('/i18n/locales/') ? 'locales/[name].js' : '[name].js',
          minifyInternalExports: true,
          codeSplitting: { groups: core.groups },
        },
      },
    },
  };
}

function elementEntries(): Readonly<Record<string, string>> {
  const definitions = globSync('components/*/define.ts', { cwd: rootFolder }).sort();
  return Object.fromEntries(definitions.map((file) => [basename(dirname(file)), inRoot(file)]));
}

export default defineConfig(cdnConfig);
