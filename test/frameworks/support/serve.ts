// What a visitor's browser talks to: the built apps, the plain pages, and their own shop behind them. A server
// for each visitor, because the kit sends the API no cookies that could tell visitors apart.

import { join, normalize } from 'node:path';
import { cdnFolder } from '../../../scripts/build/folders.ts';
import { toNodeListener } from '../../../src/backend/node/node-listener.ts';
import { fileAt } from '../../support/outside/files.ts';
import { listen, type Listening } from '../../support/outside/listen.ts';
import { builtFolder, installed } from './folders.ts';
import { plainPages } from './plain-pages.ts';
import { openVisit, type Visit } from './visit.ts';

/** A visitor's shop on a server, and an origin, of its own. */
export interface Serving extends Listening {
  readonly visit: Visit;
}

/** Folders of files, by the first part of their path. */
const folders: Readonly<Record<string, string>> = {
  cdn: cdnFolder,
  htmx: installed('htmx.org', 'dist'),
  turbo: installed('@hotwired', 'turbo', 'dist'),
};

/** Opens a shop and listens on a free port. */
export async function startServing(): Promise<Serving> {
  const visit = await openVisit();
  const listening = await listen(toNodeListener((request) => respond(request, visit)));
  return { ...listening, visit };
}

async function respond(request: Request, visit: Visit): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
  if (pathname === '/session') return changeSession(request, visit);
  return (await visit.answer(request)) ?? (await documentAt(pathname));
}

async function changeSession(request: Request, visit: Visit): Promise<Response> {
  if (request.method === 'POST') visit.signIn(await request.text());
  else visit.signOut();
  return new Response(null, { status: 204 });
}

async function documentAt(path: string): Promise<Response> {
  const [, folder = '', ...rest] = normalize(path).split('/');
  if (folder === 'pages') return plainPage(rest.join('/'));
  const name = rest.join('/') || 'index.html';
  return fileAt(join(folders[folder] ?? join(builtFolder, folder), name));
}

function plainPage(name: string): Response {
  const text = plainPages[name]?.();
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(text ?? 'There is no such page.', { status: text ? 200 : 404, headers });
}
