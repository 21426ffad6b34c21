import { pageFetch, readJson } from './http.ts';
import type { Call, LoyaltyClient } from './loyalty-client.ts';

/** What an HTTP client needs to know. */
export interface HttpClientOptions {
  /** Address of the API without a trailing slash; the token goes nowhere else. */
  readonly api: string;
  /** Whether the API knows the visitor by a cookie. */
  readonly cookie?: boolean | undefined;
  readonly fetch?: typeof fetch | undefined;
}

/** Sends a request to a path of the API on behalf of the visitor. */
export type Send = (
  path: string,
  call: Call,
  init?: RequestInit,
  headers?: Readonly<Record<string, string>>,
) => Promise<Response>;

/** A client of the published HTTP contract. */
export const createHttpClient = ({
  api,
  cookie,
  fetch = pageFetch,
}: HttpClientOptions): LoyaltyClient => {
  const send: Send = (path, { token, signal = null }, init, headers) =>
    fetch(api + path, {
      credentials: cookie ? 'include' : 'omit',
      // A redirect could carry the token to another origin, or end at a sign-in page.
      redirect: 'error',
      ...init,
      headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
      signal,
    });

  return {
    key: api,
    // The browser's cache answers while the programme is fresh: that is what makes it one request.
    readProgramme: async ({ version, signal }) =>
      readJson(
        await send(`/programme${version ? `?v=${encodeURIComponent(version)}` : ''}`, { signal }),
      ),
    // No cache may keep personal data, nor show an old balance after a confirmed write.
    async readMember({ etag, ...call }) {
      const response = await send(
        '/member',
        call,
        { cache: 'no-store' },
        etag ? { 'if-none-match': etag } : undefined,
      );
      if (response.status === 204) return 'guest';
      if (response.status === 304) return 'unchanged';
      return {
        document: await readJson(response),
        etag: response.headers.get('etag') ?? undefined,
      };
    },
    commands: async () => (await import('./http-commands.ts')).httpCommands(send, cookie),
  };
};
