// One origin for the measurement: the production build, the real API over memory, and the pages to measure.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createEmbeddedEngine } from '../../src/backend/embedded-engine.ts';
import { createHandler } from '../../src/backend/handler.ts';
import { createMemoryStorage } from '../../src/backend/memory-storage.ts';
import { toNodeListener } from '../../src/backend/node/index.ts';
import { ensureCdn } from '../../scripts/build.ts';
import { settle } from '../../test/elements/support/members.ts';
import { programmeFile } from '../../test/elements/support/programme.ts';

export interface BenchServer {
  readonly address: string;
  /** Serves `text` at `path` from now on. */
  page(path: string, text: string): void;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};

export async function startServer(): Promise<BenchServer> {
  const { folder } = await ensureCdn();
  const storage = createMemoryStorage();
  const engine = createEmbeddedEngine({ programme: programmeFile, storage, now: Date.now });
  await settle({ engine, storage }, 'regular');
  const handler = createHandler({
    engine,
    authenticate: async () => ({ kind: 'member', subject: 'regular' }),
  });
  const api = toNodeListener(handler);
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (text: string | Buffer): void => {
      response.setHeader('content-type', types[extname(pathname)] ?? 'application/json');
      response.setHeader('content-encoding', 'br');
      response.end(compressed(text));
    };
    const notFound = (): void => void response.writeHead(404).end();
    if (pathname.startsWith('/api/loyalty')) return void api(request, response);
    if (pathname === '/laurel/token') return send(tokenAnswer());
    if (pathname.startsWith('/laurel/')) {
      return void readFile(join(folder, pathname.slice('/laurel/'.length))).then(send, notFound);
    }
    const page = pages.get(pathname);
    return page === undefined ? notFound() : send(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    page: (path, text) => void pages.set(path, text),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const known = new Map<string, Buffer>();

/** As a CDN serves it: compressed once. */
function compressed(text: string | Buffer): Buffer {
  const key = String(text);
  const bytes = known.get(key) ?? brotliCompressSync(text);
  known.set(key, bytes);
  return bytes;
}

function tokenAnswer(): string {
  const expiresAt = new Date(Date.now() + 600_000).toISOString();
  return JSON.stringify({ token: 'bench', expiresAt, subject: 'regular' });
}
