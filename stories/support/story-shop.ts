// The shop of one story: the real handler before the real engine, in memory, behind the service worker.

import { getResponse, http, type RequestHandler } from 'msw';
import { openTestShop, requestHandlers, type TestShop } from '../../src/backend/testing/index.ts';
import { openStore, type LoyaltyStore } from '../../src/store/index.ts';
import { lunaCircle } from './programmes.ts';
import { showing } from './redemptions.ts';
import type { Network, Scenario } from './scenario.ts';

export interface StoryShop {
  /** Addresses, for a provider's attributes. */
  readonly api: string;
  readonly tokenUrl: string;
  readonly shop: TestShop;
  readonly store: LoyaltyStore;
  close(): void;
}

/** How long a slow network takes for each answer, in ms. */
const SLOW = 2_000;

const open = new Map<string, readonly RequestHandler[]>();

/** Answered by the service worker alone: shows that it is at work. */
const PING = '/shop-of/nobody';

/** Answers for every shop that is open: a docs page has as many as it has stories. */
export const allShops = [
  http.get(`*${PING}`, () => new Response(null, { status: 204 })),
  http.all('*/shop-of/*', ({ request }) => getResponse([...open.values()].flat(), request)),
];

/** Whether requests of this page reach the shops. */
export const reachesShops = async (): Promise<boolean> => (await fetch(PING)).status === 204;

/** Opens the shop of a story. Its name keeps it apart from others on the page. */
export async function openStoryShop(
  name: string,
  scenario: Scenario,
  network: Network,
): Promise<StoryShop> {
  const base = `/shop-of/${name}`;
  const api = `${base}/loyalty`;
  const tokenUrl = `${base}/token`;
  const { programme = lunaCircle, person } = scenario;
  const shop = openTestShop({ programme, basePath: api, tokenPath: tokenUrl });
  if (person) shop.signIn(await person(shop));
  const server = { isDown: scenario.server === 'down' };
  const handler = answering(shop, scenario, network, server);
  open.set(name, requestHandlers({ ...shop, handler }));
  const own = openStore({ api, tokenUrl });
  const { commands, takes } = scenario;
  const store = commands || takes ? showing(own, commands ?? []) : own;
  const end = scenario.server === 'down later' ? await goStale(store, server) : undefined;
  return {
    api,
    tokenUrl,
    shop,
    store,
    close() {
      end?.();
      store.dispose();
      open.delete(name);
    },
  };
}

function answering(
  shop: TestShop,
  { server, member }: Scenario,
  network: Network,
  now: { readonly isDown: boolean },
): TestShop['handler'] {
  return async (request) => {
    if (server === 'silent') await new Promise(() => undefined);
    if (network === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW));
    if (network === 'offline') return Response.error();
    if (network === 'failing' || now.isDown) return new Response(null, { status: 503 });
    const response = await shop.handler(request);
    const isMember = response.status === 200 && new URL(request.url).pathname.endsWith('/member');
    return member && isMember ? Response.json(member(await response.json())) : response;
  };
}

/** Has the store read once, and once more when the server is down. @returns how to end that. */
async function goStale(store: LoyaltyStore, server: { isDown: boolean }): Promise<() => void> {
  let heard: (() => void) | undefined;
  const end = store.subscribe(() => heard?.());
  while (store.snapshot().phase === 'loading') {
    await new Promise<void>((resolve) => (heard = resolve));
  }
  server.isDown = true;
  await store.refresh();
  return end;
}
