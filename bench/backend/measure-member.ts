import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createHandler, subjectOf, type Engine } from '../../src/backend/index.ts';
import { jwtAuthenticator, mintToken, serve } from '../../src/backend/node/index.ts';
import { customerAt, dice } from './generate-orders.ts';
import type { LoadOrder, LoadResult } from './load.ts';

/** Different members who ask, each with a token of their own. */
const MEMBERS = 2000;

export interface MemberBenchOptions {
  readonly engine: Engine;
  /** Names the members, as the import named them. */
  readonly subjectSecret: string;
  readonly customers: number;
  readonly requests: number;
  readonly connections: number;
}

/** Asks for members drawn at random over loopback, from a process of its own. */
export async function measureMember(options: MemberBenchOptions): Promise<LoadResult> {
  const trust = {
    secret: 'a token secret for benchmarks only, 32 bytes',
    issuer: 'bench',
    audience: 'bench',
  };
  const handler = createHandler({ engine: options.engine, authenticate: jwtAuthenticator(trust) });
  const server = await serve({ handler });
  try {
    const tokens = await tokensOf(options, trust);
    const { requests, connections } = options;
    const path = '/api/loyalty/member';
    return await ask({ port: server.port, path, tokens, requests, connections });
  } finally {
    server.server.closeAllConnections();
    await server.close();
  }
}

async function tokensOf(
  { subjectSecret, customers }: MemberBenchOptions,
  trust: { readonly secret: string; readonly issuer: string; readonly audience: string },
): Promise<readonly string[]> {
  const roll = dice(2);
  const drawn = Array.from({ length: MEMBERS }, () => Math.floor(roll() * customers));
  return Promise.all(
    drawn.map(async (place) => {
      const subject = await subjectOf(subjectSecret, customerAt(place));
      return (await mintToken(subject, trust)).token;
    }),
  );
}

async function ask(order: LoadOrder): Promise<LoadResult> {
  const loader = fork(new URL('load.ts', import.meta.url));
  loader.send(order);
  const [result] = (await once(loader, 'message')) as [LoadResult];
  return result;
}
