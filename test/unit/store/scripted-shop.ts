import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { wallets } from '../../../src/contract/member/wallets.ts';
import { configure } from '../../../src/store/configure.ts';
import type { PageOptions } from '../../../src/store/configure.ts';
import { registry } from '../../../src/store/registry.ts';
import type { LoyaltyStore } from '../../../src/store/store.ts';

export const ORIGIN = 'https://shop.test';
export const START = Date.parse('2026-11-22T12:00:00Z');

/** A request as the shop saw it. */
export interface Seen {
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

type Reply = (seen: Seen) => Response | Promise<Response>;

/** A JSON answer with the shop's clock on it. */
export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: {
      'content-type': 'application/json',
      date: new Date(Date.now()).toUTCString(),
      ...(init.headers as Record<string, string> | undefined),
    },
  });

/** An answer that never comes unless the caller gives up. */
export const silence: Reply = ({ init }) =>
  new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
  });

export const networkFailure: Reply = () => Promise.reject(new TypeError('fetch failed'));

/** An answer given when the test says so. */
export const held = (): { reply: Reply; answer(response: Response): void } => {
  let answer: (response: Response) => void = () => {};
  const promise = new Promise<Response>((resolve) => {
    answer = resolve;
  });
  return { reply: () => promise, answer: (response) => answer(response) };
};

export const programmeDocument = (version = 'p1', more: object = {}) => ({
  contract: 1,
  id: 'club',
  version,
  name: { en: 'Club' },
  zone: 'Europe/Berlin',
  units: [{ id: 'points', name: { en: { one: 'point', other: 'points' } }, scale: 0 }],
  ...more,
});

export const memberDocument = (count = 1, more: object = {}) => ({
  contract: 1,
  subject: 'anna',
  status: 'active',
  revision: { epoch: 'e1', count },
  asOf: new Date(Date.now()).toISOString(),
  programmeVersion: 'p1',
  wallets: [
    { id: 'points', available: String(count * 10), pending: '0', maturing: [], expiring: [] },
  ],
  ...more,
});

export const token = (name = 't1', more: object = {}) => ({
  token: name,
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
  subject: 'anna',
  ...more,
});

/** A shop whose answers a test can change, and which writes down what it was asked. */
export interface Shop {
  readonly seen: Seen[];
  /** Answers by path; the last entry that the test has set counts. */
  readonly replies: Record<string, Reply>;
  readonly fetch: typeof fetch;
  count(path: string): number;
  /** The page's visibility. */
  hidden: boolean;
  /** Sends an event to the window of the page. */
  event(type: string, more?: object): void;
}

/** Makes a shop, and a page of it with clock and timers that only {@link pass} moves. */
export const openShop = (): Shop => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: START });
  mock.method(AbortSignal, 'timeout', (ms: number) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('Too late', 'TimeoutError')), ms);
    return controller.signal;
  });
  const window = new EventTarget();
  const seen: Seen[] = [];
  const replies: Record<string, Reply> = {
    '/token': () => json(token()),
    '/api/programme': () => json(programmeDocument()),
    '/api/member': () => json(memberDocument()),
  };
  const shop: Shop = {
    seen,
    replies,
    hidden: false,
    fetch: async (input, init = {}) => {
      const url = new URL(String(input));
      const entry: Seen = {
        path: url.pathname + url.search,
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
        init,
      };
      seen.push(entry);
      const reply = replies[entry.path] ?? replies[url.pathname];
      return reply ? reply(entry) : new Response(null, { status: 404 });
    },
    count: (path) => seen.filter((entry) => entry.path.split('?')[0] === path).length,
    event: (type, more) => {
      window.dispatchEvent(Object.assign(new Event(type), more));
    },
  };
  Object.assign(globalThis, {
    window,
    origin: ORIGIN,
    document: {
      baseURI: `${ORIGIN}/cart`,
      get hidden() {
        return shop.hidden;
      },
    },
  });
  return shop;
};

/** Takes the page away again. */
export const closeShop = (): void => {
  for (const store of registry().stores.values()) store.dispose();
  registry().apiOrigins = [];
  for (const name of ['window', 'origin', 'document']) Reflect.deleteProperty(globalThis, name);
  mock.timers.reset();
  mock.restoreAll();
};

/** Lets everything happen that waits for no clock. */
export const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** Lets time pass on the page's clock. */
export const pass = async (ms: number): Promise<void> => {
  mock.timers.tick(ms);
  await rest();
};

export const openStoreOf = (shop: Shop, options: PageOptions = {}): LoyaltyStore =>
  configure({ api: '/api', tokenUrl: '/token', fetch: shop.fetch, ...options });

/** Follows a store as an element does, and keeps the phases it was told of. */
export const follow = (store: LoyaltyStore): { phases: string[]; leave(): void } => {
  const phases: string[] = [];
  const leave = store.subscribe(() => phases.push(store.snapshot().phase));
  return { phases, leave };
};

/** The available points of the first wallet. */
export const available = (store: LoyaltyStore): string | undefined =>
  store.snapshot().part(wallets)?.[0]?.available;

/** Collects what is written to the console instead of printing it. */
export const quietConsole = (method: 'warn' | 'error'): { lines(): string[] } => {
  const spy = mock.method(console, method, () => {});
  return { lines: () => spy.mock.calls.map(({ arguments: [line] }) => String(line)) };
};

export const assertPhase = (store: LoyaltyStore, phase: string): void =>
  assert.equal(store.snapshot().phase, phase);
