import { stop } from './reply.ts';

const EXPOSED = 'Retry-After, Date, ETag, Idempotency-Replayed';
const ALLOWED_HEADERS =
  'Authorization, Content-Type, Idempotency-Key, If-None-Match, Laurel-Request, Laurel-Subject';
const PREFLIGHT_SECONDS = 7200;

/** Which pages of other origins may use the API, and how they show who they are. */
export interface CrossOrigin {
  readonly allowedOrigins: ReadonlySet<string>;
  readonly auth: 'token' | 'cookie';
}

/** @throws RangeError when an entry is no plain origin; a wildcard is never one. */
export function parseOrigins(origins: readonly string[]): ReadonlySet<string> {
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new RangeError(
        `allowedOrigins: "${origin}" is not an origin; write it like https://shop.example, each one by name`,
      );
    }
  }
  return new Set(origins);
}

/** Headers that let a listed origin read a response; none for any other. */
export function originHeaders(
  { allowedOrigins, auth }: CrossOrigin,
  origin: string | null,
): Readonly<Record<string, string>> {
  if (origin === null || !allowedOrigins.has(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': EXPOSED,
    ...(auth === 'cookie' ? { 'access-control-allow-credentials': 'true' } : {}),
  };
}

/** Headers of the answer to a preflight request of a listed origin. */
export function preflightHeaders(
  crossOrigin: CrossOrigin,
  origin: string,
  methods: string,
): Readonly<Record<string, string>> {
  if (!crossOrigin.allowedOrigins.has(origin)) {
    return stop('origin-not-allowed', `${origin} is not in allowedOrigins`);
  }
  return {
    ...originHeaders(crossOrigin, origin),
    'access-control-allow-methods': methods,
    'access-control-allow-headers': ALLOWED_HEADERS,
    'access-control-max-age': String(PREFLIGHT_SECONDS),
  };
}

/**
 * Refuses a write that another site's page could have made with the shopper's cookie: it needs a
 * header that no form can send, and an origin that is the API's own or listed.
 */
export function requireOwnPage(
  { allowedOrigins }: CrossOrigin,
  headers: Pick<Headers, 'get'>,
  ownOrigin: string,
): void {
  if (headers.get('laurel-request') !== '1') {
    stop('origin-not-allowed', 'With cookies, a write needs the header "Laurel-Request: 1"');
  }
  const origin = headers.get('origin');
  if (origin === null || (origin !== ownOrigin && !allowedOrigins.has(origin))) {
    stop(
      'origin-not-allowed',
      `With cookies, a write needs an Origin that is ${ownOrigin} or in allowedOrigins`,
    );
  }
}
