import { createSecretKey } from 'node:crypto';
import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyOptions,
} from 'jose';
import type { Authenticate, Authentication } from '../handler/authentication.ts';
import { requireSecret } from '../subjects.ts';
import { LONGEST_TOKEN_LIFE } from './tokens.ts';
import { VerifiedTokens } from './verified-tokens.ts';

/** How far clocks may differ, in seconds. */
export const TOKEN_LEEWAY = 60;

const LONGEST_TOKEN = 8192;
const PUBLIC_KEY_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** Which tokens are good. */
export type JwtAuthenticatorOptions = {
  readonly issuer: string;
  readonly audience: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
} & (
  | {
      /** HS256: shared with who mints the tokens; at least 32 bytes. */
      readonly secret: string;
    }
  | {
      /** Where the issuer publishes its public keys (JWKS). */
      readonly jwksUrl: string | URL;
      /** Algorithms the keys may be used with; by default RS256, PS256, ES256 and EdDSA. */
      readonly algorithms?: readonly string[];
    }
);

/**
 * Reads `Authorization: Bearer`: no token is a guest, an expired one is told apart from one that
 * is no good. `iss`, `aud`, `sub` and `exp` are required, with at most {@link LONGEST_TOKEN_LIFE}
 * seconds from `iat` (or, without it, from now) to `exp` and {@link TOKEN_LEEWAY} seconds of leeway.
 *
 * @throws RangeError for a secret that is too short.
 */
export function jwtAuthenticator(options: JwtAuthenticatorOptions): Authenticate {
  const { issuer, audience, now = Date.now } = options;
  const verify = verifierOf(options);
  const verified = new VerifiedTokens();

  return async ({ headers }) => {
    const token = /^Bearer +([^ ]+) *$/i.exec(headers.get('authorization') ?? '')?.[1];
    if (token === undefined) return { kind: 'guest' };
    if (token.length > LONGEST_TOKEN) return { kind: 'failed', code: 'not-authenticated' };
    const at = now();
    const known = verified.subjectOf(token, at);
    if (known !== undefined) return { kind: 'member', subject: known };
    try {
      const { payload } = await verify(token, {
        issuer,
        audience,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: TOKEN_LEEWAY,
        currentDate: new Date(at),
      });
      return accept(payload, (subject, until) => verified.keep(token, subject, until), at);
    } catch (error) {
      return { kind: 'failed', code: failureOf(error) };
    }
  };
}

type Verify = (token: string, checks: JWTVerifyOptions) => Promise<{ payload: JWTPayload }>;

function verifierOf(options: JwtAuthenticatorOptions): Verify {
  if ('secret' in options) {
    requireSecret(options.secret, 'secret');
    const key = createSecretKey(options.secret, 'utf8');
    return (token, checks) => jwtVerify(token, key, { ...checks, algorithms: ['HS256'] });
  }
  const keys = createRemoteJWKSet(new URL(options.jwksUrl));
  const algorithms = [...(options.algorithms ?? PUBLIC_KEY_ALGORITHMS)];
  return (token, checks) => jwtVerify(token, keys, { ...checks, algorithms });
}

function accept(
  { sub, iat, exp = 0 }: JWTPayload,
  keep: (subject: string, until: number) => void,
  now: number,
): Authentication {
  const latest = now / 1000 + TOKEN_LEEWAY;
  const isTooLong = exp - (iat ?? latest) > LONGEST_TOKEN_LIFE;
  // A number or an object as `sub` is well signed all the same.
  const isName = typeof sub === 'string' && sub !== '' && sub.length <= 200;
  if (!isName || isTooLong || (iat ?? 0) > latest) {
    return { kind: 'failed', code: 'not-authenticated' };
  }
  keep(sub, (exp + TOKEN_LEEWAY) * 1000);
  return { kind: 'member', subject: sub };
}

function failureOf(error: unknown): 'token-expired' | 'not-authenticated' | 'busy' {
  if (error instanceof errors.JWTExpired) return 'token-expired';
  // The keys could not be fetched: that says nothing about the token.
  const unreachable =
    error instanceof errors.JWKSTimeout ||
    !(error instanceof errors.JOSEError) ||
    error.code === 'ERR_JOSE_GENERIC';
  return unreachable ? 'busy' : 'not-authenticated';
}
