// The loader, what it fetches only for few pages, and the bridges to analytics. Each is built by itself: none may put a module
// of the kit's shared files elsewhere.

import { build, type InlineConfig } from 'vite';
import { cdnFolder, version } from '../build/folders.ts';
import { inRoot, rootFolder } from '../root.ts';
import { minifyPlugin } from './minify.ts';
import { templatesPlugin } from './templates.ts';

/** Sources that become files of the CDN by themselves, with the name they get there. */
const files = [
  { source: 'embed/loader', name: 'laurel', format: 'iife' },
  { source: 'embed/demo', name: 'demo', format: 'es' },
  { source: 'embed/preview', name: 'preview', format: 'es' },
  { source: 'embed/explain', name: 'explain', format: 'es' },
  { source: 'embed/upgrade', name: 'upgrade', format: 'es' },
  { source: 'analytics/index', name: 'analytics', format: 'es' },
] as const;

function config({ source, name, format }: (typeof files)[number]): InlineConfig {
  return {
    root: rootFolder,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [templatesPlugin(), minifyPlugin()],
    define: { VERSION: JSON.stringify(version) },
    build: {
      outDir: cdnFolder,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      reportCompressedSize: false,
      lib: {
        entry: inRoot('src', `${source}.ts`),
        formats: [format],
        name: 'laurelLoader',
        fileName: () => `${name}.js`,
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
}

/** Adds the loader's files to a CDN build. */
export async function buildEmbed(): Promise<void> {
  for (const file of files) await build(config(file));
}
