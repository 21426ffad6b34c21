import { decodeJwt } from 'jose';
import { problem } from '../../contract/problems.ts';
import { newOccurrence, ProblemError, problemReply, stop } from '../handler/reply.ts';
import { requireSecret } from '../subjects.ts';
import type { FetchHandler } from './node-listener.ts';
import { shopifyCustomer } from './shopify-customer.ts';
import { PROXY_PARAMETERS, proxyKeys, requireProxySignature } from './shopify-signature.ts';
import { subjectNamer } from './subjects.ts';
import { tokenEndpoint } from './token-endpoint.ts';
import type { TokenOptions } from './tokens.ts';

/** What stands behind a Shopify app proxy. */
export interface ShopifyAppProxyOptions {
  /** The app's client secret, which Shopify signs with; while it is rotated, the old one as well. */
  readonly secret: string | readonly string[];
  /**
   * The shops that are served, by their own domain: `shop-name.myshopify.com`. Whoever installs the
   * app has requests signed with its secret, so others are refused.
   */
  readonly shops: readonly string[];
  /** Names the members, together with shop and customer; at least 32 bytes. */
  readonly subjectSecret: string;
  /** What member tokens say, as `jwtAuthenticator()` of the same API expects it. */
  readonly token: Omit<TokenOptions, 'now'>;
  /** The contract's handler, with the same base path. Without it, only tokens are answered. */
  readonly api?: FetchHandler;
  /** Path of the app's proxy URL, to which Shopify forwards; `/proxy` by default. */
  readonly basePath?: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Told of failures that are nobody's refusal; by default they go to the console. */
  readonly onError?: (error: unknown, occurrence: string) => void;
}

/**
 * Serves a loyalty API behind a Shopify app proxy. `<base path>/token` answers as a token address
 * does: a token for the customer whom Shopify says is signed in, 204 for a guest. All other paths
 * go to the API, without what Shopify added to the query, and never with another customer's token.
 * What Shopify has not signed just now is refused with `signature-invalid`.
 *
 * @throws RangeError for a secret that is empty or too short, no shops, or a faulty path.
 */
export function shopifyAppProxy(options: ShopifyAppProxyOptions): FetchHandler {
  const { basePath = '/proxy', api, now = Date.now } = options;
  if (!/^(\/[^/?#]+)+$/.test(basePath)) {
    throw new RangeError(`basePath: "${basePath}" must be like /proxy, without a "/" at its end`);
  }
  if (options.shops.length === 0) {
    throw new RangeError('shops is empty; name the shops served, like shop-name.myshopify.com');
  }
  requireSecret(options.token.secret, 'token.secret');
  const secrets = proxyKeys(options.secret);
  const nameOf = subjectNamer(options.subjectSecret);
  const shops = new Set(options.shops.map((shop) => shop.toLowerCase()));
  // Looks at no request twice: who asks was found out before.
  const tokenFor = (subject: string | undefined): FetchHandler =>
    tokenEndpoint({ ...options.token, now, subject: () => subject });

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (!url.pathname.startsWith(`${basePath}/`)) {
      return stop('not-found', `Shopify's app proxy forwards to ${basePath}`);
    }
    const { shop, customer } = requireProxySignature(url.searchParams, secrets, now());
    if (!shops.has(shop)) {
      return stop('signature-invalid', `${shop} is not among the shops that are served here`);
    }
    const subject = customer === undefined ? undefined : nameOf(shopifyCustomer(shop, customer));
    if (url.pathname === `${basePath}/token`) return tokenFor(subject)(request);
    if (!api) return stop('not-found', 'Only tokens are answered here');
    requireOwnToken(request.headers, subject);
    for (const name of PROXY_PARAMETERS) url.searchParams.delete(name);
    return api(new Request(url, request));
  };

  const onError =
    options.onError ??
    ((error: unknown, occurrence: string) =>
      console.error(`Laurel: a proxied request failed (${occurrence})`, error));
  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      return failure(error, now(), onError);
    }
  };
}

/**
 * A token lives some minutes longer than the session that it was made in. Here Shopify says with
 * every request who is signed in: the token of whoever was before is refused, and the page asks for
 * another. The API itself verifies the token.
 */
function requireOwnToken(headers: Headers, subject: string | undefined): void {
  const token = /^Bearer +([^ ]+) *$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (token === undefined) return;
  if (subjectIn(token) !== subject) {
    stop('not-authenticated', 'This token is not that of the customer who is signed in');
  }
}

function subjectIn(token: string): string | undefined {
  try {
    return decodeJwt(token).sub;
  } catch {
    return stop('not-authenticated', 'The token cannot be read');
  }
}

function failure(
  error: unknown,
  now: number,
  onError: (error: unknown, occurrence: string) => void,
): Response {
  if (error instanceof ProblemError)
    return asResponse(problemReply(error.problem, now, error.headers));
  const occurrence = newOccurrence();
  onError(error, occurrence);
  return asResponse(problemReply(problem('internal-error'), now, {}, occurrence));
}

function asResponse(reply: ReturnType<typeof problemReply>): Response {
  const headers = { ...reply.headers, 'x-content-type-options': 'nosniff' };
  return new Response(reply.body, { status: reply.status, headers });
}
