// Compiles what is copied for React and Vue as an app's bundler would, from the package's own entries.

import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc';
import { inRoot } from '../../../scripts/root.ts';

export interface Source {
  /** Without an ending; unique. */
  readonly name: string;
  readonly language: 'react' | 'vue' | 'once';
  readonly code: string;
}

/** Writes a module for each source. @throws what the compilers say. */
export async function compile(sources: readonly Source[], folder: string): Promise<void> {
  const entries = sources.map(({ name }) => `snippet:${name}`);
  await build({
    entryPoints: entries.map((entry) => ({ in: entry, out: entry.replace('snippet:', '') })),
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    outExtension: { '.js': '.mjs' },
    jsx: 'automatic',
    external: ['react', 'vue', 'lit', '@lit/context'],
    logLevel: 'silent',
    plugins: [reading(sources), ownPackage],
  });
}

const reading = (sources: readonly Source[]): Plugin => ({
  name: 'snippets',
  setup(builder) {
    builder.onResolve({ filter: /^snippet:/ }, ({ path }) => ({ path, namespace: 'snippet' }));
    builder.onLoad({ filter: /.*/, namespace: 'snippet' }, ({ path }) => {
      const source = sources.find(({ name }) => path === `snippet:${name}`);
      if (!source) return undefined;
      const contents = source.language === 'vue' ? vueModule(source.code) : source.code;
      return { contents, loader: 'jsx', resolveDir: inRoot('.') };
    });
  },
});

const { exports: ways } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | { readonly default?: string }>>;
};

/** The entries of the package lead to their sources; nothing has to be built for it. */
const ownPackage: Plugin = {
  name: 'own-package',
  setup(builder) {
    builder.onResolve({ filter: /^laurel-elements\// }, ({ path }) => {
      const way = ways[path.replace('laurel-elements', '.')];
      const built = typeof way === 'string' ? way : way?.default;
      if (built === undefined) return { errors: [{ text: `The package has no entry ${path}.` }] };
      // It is written by the build, from the elements' sizes.
      if (built.endsWith('.css')) return { path: built, namespace: 'style' };
      return { path: inRoot(built.replace('./dist/', '').replace(/\.js$/, '.ts')) };
    });
    builder.onLoad({ filter: /.*/, namespace: 'style' }, () => ({ contents: '', loader: 'js' }));
  },
};

/** As Vue's own plugin for bundlers compiles a file. */
function vueModule(code: string): string {
  const isCustomElement = (tag: string): boolean => tag.startsWith('laurel-');
  const compilerOptions = { isCustomElement };
  const { descriptor, errors } = parse(code, { templateParseOptions: compilerOptions });
  // The plugin for bundlers stops at these; compiling a script alone does not.
  const template = compileTemplate({
    source: descriptor.template?.content ?? '',
    filename: 'Snippet.vue',
    id: 'snippet',
    compilerOptions,
  });
  const [problem] = [...errors, ...template.errors];
  if (problem) throw new Error(String(problem));
  return compileScript(descriptor, {
    id: 'snippet',
    inlineTemplate: true,
    templateOptions: { compilerOptions },
  }).content;
}
