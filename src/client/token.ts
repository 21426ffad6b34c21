import type { TokenAnswer } from '../contract/token.ts';
import { dateOf, readJson } from './http.ts';

/** Why a token is asked for: there is none that is still good, or the server refused the last. */
export type TokenReason = 'needed' | 'refused';

export interface TokenRequest {
  readonly reason: TokenReason;
  /** Aborted when nobody waits for the token any more. */
  readonly signal: AbortSignal;
}

/** A page's own way to get a token. `null` or `undefined` means that nobody is signed in. */
export type GetToken = (request: TokenRequest) => Promise<TokenAnswer | null | undefined>;

/** A token answer as it came, with the server's clock in epoch ms where that is known. */
type UncheckedToken = Partial<Record<keyof TokenAnswer, unknown>> & {
  readonly date?: number | undefined;
};

/** How a session gets a token; nothing when nobody is signed in. */
export type TokenSource = (request: TokenRequest) => Promise<UncheckedToken | null | undefined>;

/** Asks the shop's token address: 200 is a member, 204, 401 and 403 are guests. */
export const tokenFrom =
  (fetch: typeof globalThis.fetch, url: string): TokenSource =>
  async ({ signal }) => {
    const response = await fetch(url, { redirect: 'error', cache: 'no-store', signal });
    return [204, 401, 403].includes(response.status)
      ? undefined
      : { ...((await readJson(response)) as object), date: dateOf(response) };
  };
