// Vite leaves ES libraries unminified, for bundlers to come. These files go to the browser as they are.

import { minify } from 'terser';
import { minifySync, type Plugin } from 'vite';
import { brotliSize } from '../sizes/brotli.ts';
import { sharedNames } from './shared-names.ts';

/** Names that start with one underscore are private by convention; Lit's own start with `_$`. */
const ownPrivate = '_[a-z].*';

/** What the elements and their base call in one another. */
const elementPrivate = ['renderReady', 'unitName', 'lookAround'];

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

/** What the parts of the outbox call one another. None is in a row, which devices keep, nor in what pages are given. */
const outboxPrivate = [
  ...['canCheck', 'released', 'isBack', 'claims', 'isFirst', 'jobs', 'removed', 'onRows', 'hints'],
  ...['clearsCache', 'transact', 'showCommands', 'leaving', 'chance', 'patience', 'changesMember'],
  'settle',
];

const privateName = new RegExp(`^(${[ownPrivate, ...elementPrivate, ...litPrivate, ...outboxPrivate].join('|')})$`);

/**
 * Names that variables do without, in turn: which letters they get moves what brotli makes of a file by some bytes in
 * either direction, so a few ways are tried.
 */
const avoided = ['', 'e', 'n', 'o', 's', 'en'];

/** Whoever fetches more characters than this tries the kit out; their bytes are not worth the wait here. */
const mostTried = 65_536;

interface NameCache {
  vars?: { readonly props: Readonly<Record<string, string>> };
}

export function minifyPlugin(): Plugin {
  // One cache for all files: a name used across two of them must become the same in both.
  const nameCache: NameCache = {};
  return {
    name: 'laurel-minify',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const shared = sharedNames(this.parse(file.code).body);
        file.code = await shortest(await compress(file.code), shared, nameCache);
      }
    },
  };
}

/** Less code that does the same: each of the two finds what the other leaves. */
async function compress(code: string): Promise<string> {
  const { code: less = '' } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: {
      passes: 3,
      hoist_funs: false,
      keep_fargs: false,
      pure_getters: true,
      unsafe_arrows: true,
    },
    mangle: false,
    format: { comments: false },
  });
  return minifySync('file.js', less, { module: true, compress: true, mangle: false }).code;
}

/** The code with short names, in the way that makes the smallest download. */
async function shortest(
  code: string,
  shared: Readonly<Record<string, string>>,
  nameCache: NameCache,
): Promise<string> {
  let best: { readonly code: string; readonly bytes: number } | undefined;
  for (const letters of code.length > mostTried ? [''] : avoided) {
    const named = await shortenNames(code, [...letters], shared, nameCache);
    const bytes = brotliSize(Buffer.from(named));
    if (!best || bytes < best.bytes) best = { code: named, bytes };
  }
  return best?.code ?? code;
}

async function shortenNames(
  code: string,
  reserved: string[],
  shared: Readonly<Record<string, string>>,
  nameCache: NameCache,
): Promise<string> {
  // Properties go from file to file. Variables start again with the shortest names, but for shared ones.
  nameCache.vars = { props: { ...shared } };
  const { code: named = '' } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: false,
    mangle: { reserved, properties: { regex: privateName, keep_quoted: 'strict' } },
    format: { comments: false },
    nameCache,
  });
  return minifySync('file.js', named, { module: true, compress: false, mangle: false }).code;
}
