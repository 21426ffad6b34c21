// The demonstration shop in a process of its own, with points that can be earned and spent hundreds of times.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createShopProcess } from '../../scripts/test/shop-process.ts';
import { UNIT, writeProgramme } from '../../test/kill/support/programme.ts';

/** A request as the server saw it. */
interface Seen {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly key?: string;
}

export interface BenchShop {
  readonly origin: string;
  /** Address of a page with a badge of the points that are earned. */
  readonly page: string;
  /** Commands that have arrived since the log was last forgotten. */
  posts(): Promise<readonly Seen[]>;
  forgetPosts(): Promise<void>;
  /** Lets requests to this path of the API wait until `letGo`. */
  hold(path: string): Promise<void>;
  letGo(): Promise<void>;
  dispose(): Promise<void>;
}

const text = `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Outbox</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/laurel/laurel.css">
<script async src="/laurel/laurel.js" data-api="/api/loyalty" data-token-url="/laurel/token"></script>
</head><body><laurel-points-badge wallet="${UNIT}"><a href="/account.html">Grains</a></laurel-points-badge></body></html>`;

export async function startShop(): Promise<BenchShop> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-bench-'));
  const programme = join(folder, 'programme.json');
  writeProgramme(programme);
  const files = ['--programme', programme, '--database', join(folder, 'ledger.sqlite')];
  const shop = createShopProcess(files);
  const { origin } = await shop.start();

  const control = async (method: string, path: string, body?: string): Promise<Response> => {
    const type = { 'content-type': path.endsWith('.html') ? 'text/html' : 'application/json' };
    const init = body === undefined ? { method } : { method, body, headers: type };
    const answer = await fetch(`${origin}/__test/${path}`, init);
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
    return answer;
  };
  await control('PUT', 'files/outbox.html', text);

  return {
    origin,
    page: `${origin}/__test/files/outbox.html`,
    async posts() {
      const seen = (await (await control('GET', 'requests')).json()) as readonly Seen[];
      return seen.filter(({ method, key }) => method === 'POST' && key !== undefined);
    },
    forgetPosts: async () => void (await control('DELETE', 'requests')),
    hold: async (path) =>
      void (await control(
        'POST',
        'fault',
        JSON.stringify({ path: `/api/loyalty${path}`, hold: true }),
      )),
    letGo: async () => void (await control('DELETE', 'fault')),
    async dispose() {
      await shop.dispose();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
