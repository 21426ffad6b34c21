import { pageFetch } from '../client/http.ts';
import { createHttpClient } from '../client/http-client.ts';
import type { LoyaltyClient } from '../client/loyalty-client.ts';
import { cookieSession, createTokenSession, guestSession } from '../client/session.ts';
import { tokenFrom } from '../client/token.ts';
import type { GetToken } from '../client/token.ts';
import { createStore } from './create-store.ts';
import { registry, useStore } from './registry.ts';
import type { LoyaltyStore, StoreSettings } from './store.ts';

/** How a store reaches the programme and learns who the visitor is. */
export interface StoreOptions extends StoreSettings {
  /** Address of the loyalty API, absolute or relative to the page. */
  readonly api?: string | undefined;
  /** A client of the shop's own, instead of `api`. */
  readonly client?: LoyaltyClient | undefined;
  /** Address that answers with the visitor's token: 200 a member, 204, 401, 403 a guest. */
  readonly tokenUrl?: string | undefined;
  /** The page's own way to get a token, instead of `tokenUrl`. */
  readonly getToken?: GetToken | undefined;
  /**
   * How the API knows the visitor. Without it: `token` if there is `tokenUrl` or `getToken`,
   * `cookie` (the client's own affair) if there is `client`, else `none`: everybody is a guest.
   */
  readonly auth?: 'token' | 'cookie' | 'none' | undefined;
  /** Instead of the page's: to hand over requests begun before the kit arrived, or for tests. */
  readonly fetch?: typeof fetch | undefined;
}

/** What a page sets up once for all its stores. */
export interface PageOptions extends StoreOptions {
  /**
   * Origins that addresses in markup may be on, besides the page's own and those of `api` and
   * `tokenUrl`; any address on one names it.
   */
  readonly apiOrigins?: readonly (string | URL)[] | undefined;
}

const absolute = (address: string | URL): URL => new URL(address, globalThis.document?.baseURI);

const required = (name: string, address: string | undefined): string => {
  if (!address) throw new TypeError(`Laurel: ${name} is missing`);
  return absolute(address).href;
};

/**
 * Gives the store of an API, and makes it if there is none yet on this page. Who first says how the
 * API knows the visitor says it for the whole page.
 *
 * @param anew Whether to say it in place of who did.
 * @throws TypeError when an address is missing or none.
 */
export const openStore = (
  { api, client, tokenUrl, getToken, auth, fetch, ...settings }: StoreOptions,
  anew?: boolean,
): LoyaltyStore => {
  const { stores } = registry();
  // The loader hands over nothing as `false`.
  fetch ||= pageFetch;
  auth ??= tokenUrl || getToken ? 'token' : client ? 'cookie' : 'none';
  client ??= createHttpClient({
    api: required('api', api).replace(/\/*([?#].*)?$/, ''),
    cookie: auth === 'cookie',
    fetch,
  });
  const { key } = client;
  const source = auth === 'token' && (getToken ?? tokenFrom(fetch, required('tokenUrl', tokenUrl)));
  const arrive = () =>
    source ? createTokenSession(source) : auth === 'cookie' ? { ...cookieSession } : guestSession;
  let store = stores.get(key);
  if (store) {
    // Who came first may have said less: a provider says nothing of language and consent.
    Object.assign(store.settings, settings);
    store.use?.(client, arrive, anew);
  } else stores.set(key, (store = createStore(client, settings, arrive)));
  return store;
};

/**
 * Makes, or gives, the page's default store and tells the elements that wait for it.
 *
 * @throws TypeError when an address is missing or none.
 */
export const configure = (options: PageOptions): LoyaltyStore => {
  const page = registry();
  const { api, tokenUrl, apiOrigins = page.apiOrigins } = options;
  page.apiOrigins = [api, tokenUrl, ...apiOrigins].flatMap((address) =>
    address ? absolute(address).origin : [],
  );
  const store = openStore(options);
  useStore(store);
  return store;
};
