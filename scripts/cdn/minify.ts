// Vite leaves ES libraries unminified, for bundlers to come. These files go to the browser as they are.

import { minify } from 'terser';
import { minifySync, type Plugin } from 'vite';
import { sharedNames } from './shared-names.ts';

/** Names that start with one underscore are private by convention; Lit's own start with `_$`. */
const ownPrivate = '_[a-z].*';

/** What the elements and their base call in one another. */
const elementPrivate = ['renderReady', 'unitName'];

/** What Lit's parts call one another; no page does, and the files always come together. */
const litPrivate = [
  ...['createProperty', 'getPropertyDescriptor', 'getPropertyOptions', 'hasChanged', 'noAccessor'],
  ...['useDefault', 'wrapped', 'converter', 'fromAttribute', 'elementStyles', 'finalizeStyles'],
  ...['shadowRootOptions', 'createRenderRoot', 'renderRoot', 'renderBefore', 'renderOptions'],
  ...['creationScope', 'startNode', 'endNode', 'setConnected', 'requestUpdate', 'enableUpdating'],
  ...['scheduleUpdate', 'performUpdate', 'shouldUpdate', 'willUpdate', 'firstUpdated', 'hasUpdated'],
  ...['isUpdatePending', 'getUpdateComplete'],
  ...['hostConnected', 'hostDisconnected', 'hostUpdate', 'hostUpdated'],
];

const privateName = new RegExp(`^(${[ownPrivate, ...elementPrivate, ...litPrivate].join('|')})$`);

export function minifyPlugin(): Plugin {
  // One cache for all files: a name used across two of them must become the same in both.
  const nameCache: { vars?: unknown } = {};
  return {
    name: 'laurel-minify',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        // Properties go from file to file. Variables start again with the shortest names, but for shared ones.
        nameCache.vars = { props: sharedNames(this.parse(file.code).body) };
        file.code = await smaller(file.code, nameCache);
      }
    },
  };
}

async function smaller(code: string, nameCache: object): Promise<string> {
  const { code: small } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: {
      passes: 3,
      hoist_funs: false,
      keep_fargs: false,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
    },
    mangle: { properties: { regex: privateName, keep_quoted: 'strict' } },
    format: { comments: false },
    nameCache,
  });
  if (small === undefined) throw new Error('The minifier gave nothing back.');
  // Each of the two finds what the other leaves; terser alone can shorten private names across files.
  return minifySync('file.js', small, { module: true, compress: true, mangle: false }).code;
}
