// The site around the editors. It has an API and a token address, which nobody is to ask.

import { join } from 'node:path';
import { cdnFolder } from '../../../scripts/build/folders.ts';
import { toNodeListener } from '../../../src/backend/node/node-listener.ts';
import { fileAt } from '../../support/outside/files.ts';
import { listen, type Listening } from '../../support/outside/listen.ts';
import { builtFolder } from './folders.ts';
import { blockFiles, editorScript, laurelEditor } from './plugin.ts';

/** A site on an origin of its own. */
export interface Site extends Listening {
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
}

/** Opens a site and listens on a free port. */
export async function openSite(): Promise<Site> {
  const asked: string[] = [];
  const description = await laurelEditor('/cdn/laurel.js');
  const listening = await listen(
    toNodeListener((request) => {
      const { pathname } = new URL(request.url);
      asked.push(pathname);
      return respond(pathname, description);
    }),
  );
  return { ...listening, asked };
}

async function respond(path: string, description: string): Promise<Response> {
  if (path === '/favicon.ico') return new Response(null, { status: 204 });
  if (path === '/plugin/editor.js') return fileAt(editorScript);
  if (path === '/plugin/blocks.json') return Response.json(blockFiles);
  if (path === '/plugin/elements.json') return new Response(description);
  if (path.startsWith('/cdn/')) return fileAt(join(cdnFolder, path.slice('/cdn/'.length)));
  return fileAt(join(builtFolder, path.endsWith('/') ? `${path}index.html` : path));
}
