import { mintToken, type TokenOptions } from './tokens.ts';

/** How the shop's token address finds out who is signed in. */
export interface TokenEndpointOptions extends TokenOptions {
  /** The subject of the shopper who sends this request; undefined for a guest. */
  readonly subject: (request: Request) => Promise<string | undefined> | string | undefined;
}

const headers = {
  'cache-control': 'private, no-store',
  vary: 'Cookie',
  'x-content-type-options': 'nosniff',
};

/**
 * The shop's token address: `GET` answers 200 `{token, expiresAt, subject}` to a signed-in shopper
 * and 204 to a guest. It gives no other site leave to read it.
 */
export function tokenEndpoint(
  options: TokenEndpointOptions,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') {
      return new Response(null, { status: 405, headers: { ...headers, allow: 'GET' } });
    }
    if (request.headers.get('sec-fetch-site') === 'cross-site') {
      return new Response(null, { status: 403, headers });
    }
    const subject = await options.subject(request);
    // The clock that the token's end is measured by.
    const dated = { ...headers, date: new Date((options.now ?? Date.now)()).toUTCString() };
    return subject === undefined
      ? new Response(null, { status: 204, headers: dated })
      : Response.json(await mintToken(subject, options), { headers: dated });
  };
}
