import { formatInstant } from '../../values/instants.ts';
import { createEmbeddedEngine } from '../embedded-engine.ts';
import type { Engine } from '../engine.ts';
import { createHandler, type Handler } from '../handler.ts';
import type { Authenticate } from '../handler/authentication.ts';
import { createMemoryStorage } from '../memory-storage.ts';
import type { Storage } from '../storage.ts';

/** What a test wants of its shop. */
export interface TestShopOptions {
  /** The parsed `programme.json`. */
  readonly programme: unknown;
  /** The clock, in epoch milliseconds. */
  readonly now?: () => number;
  /** Path of the API. */
  readonly basePath?: string;
  /** Path of the shop's token address. */
  readonly tokenPath?: string;
}

/** A shop in memory: the real handler before the real engine, with a sign-in for tests. */
export interface TestShop {
  readonly engine: Engine;
  readonly storage: Storage;
  /** Answers the API and the token address, and 404 to all else. */
  readonly handler: Handler;
  readonly basePath: string;
  readonly tokenPath: string;
  /** From now on the token address vouches for this subject. */
  signIn(subject: string): void;
  signOut(): void;
  /** Tokens given out so far have expired. */
  expireTokens(): void;
  /** An order of a member reaches the programme; gives its number. */
  order(
    subject: string,
    total: { readonly value: string; readonly currency: string },
  ): Promise<string>;
}

/** Opens a shop in memory, with an empty ledger and nobody signed in. */
export function openTestShop(options: TestShopOptions): TestShop {
  const { now = Date.now, basePath = '/api/loyalty', tokenPath = '/laurel/token' } = options;
  const storage = createMemoryStorage();
  const engine = createEmbeddedEngine({ programme: options.programme, storage, now });
  const tokens = testTokens(now);
  const api = createHandler({ engine, authenticate: tokens.authenticate, basePath, now });
  let orders = 0;
  return {
    engine,
    storage,
    basePath,
    tokenPath,
    handler: async (request) =>
      new URL(request.url).pathname === tokenPath ? tokens.answer() : api(request),
    signIn: tokens.signIn,
    signOut: tokens.signOut,
    expireTokens: tokens.expire,
    async order(subject, total) {
      const order = `test-${++orders}`;
      const body = { order, member: subject, at: formatInstant(now()), total };
      const key = { key: `order:${order}`, hash: order };
      const outcome = await engine.execute(undefined, { kind: 'order', body }, key);
      if (outcome.outcome === 'refused') {
        throw new Error(`The order was refused: ${outcome.problem.detail ?? outcome.problem.code}`);
      }
      return order;
    },
  };
}

/** Tokens that need no secret: good for tests only. */
function testTokens(now: () => number) {
  let subject: string | undefined;
  let generation = 1;
  const authenticate: Authenticate = async ({ headers }) => {
    const [, made, who] = /^Bearer test-(\d+)-(.+)$/.exec(headers.get('authorization') ?? '') ?? [];
    if (made === undefined || who === undefined) return { kind: 'guest' };
    return made === String(generation)
      ? { kind: 'member', subject: decodeURIComponent(who) }
      : { kind: 'failed', code: 'token-expired' };
  };
  return {
    authenticate,
    signIn: (who: string) => void (subject = who),
    signOut: () => void (subject = undefined),
    expire: () => void generation++,
    answer: (): Response =>
      subject === undefined
        ? new Response(null, { status: 204 })
        : Response.json({
            token: `test-${generation}-${encodeURIComponent(subject)}`,
            expiresAt: formatInstant(now() + 600_000),
            subject,
          }),
  };
}
