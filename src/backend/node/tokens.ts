import { createSecretKey } from 'node:crypto';
import { SignJWT } from 'jose';
import type { TokenAnswer } from '../../contract/token.ts';
import { formatInstant } from '../../values/instants.ts';
import { requireSecret } from '../subjects.ts';

/** Longest life of a token, in seconds. */
export const LONGEST_TOKEN_LIFE = 900;

/** What a token says, and the secret it is signed with. */
export interface TokenOptions {
  /** Shared with the API's authenticator; at least 32 bytes. */
  readonly secret: string;
  /** Who mints: the shop's address, for example. */
  readonly issuer: string;
  /** Which API it is for. */
  readonly audience: string;
  /** Life in seconds, at most {@link LONGEST_TOKEN_LIFE}; 600 by default. */
  readonly lifetime?: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/**
 * Mints the token that a signed-in shopper's page shows to the API (JWT, HS256).
 *
 * @param subject The member, as `subjectOf()` names the shop's customer.
 * @returns What the shop's token address answers.
 * @throws RangeError for a secret that is too short or a life that is too long.
 */
export async function mintToken(
  subject: string,
  { secret, issuer, audience, lifetime = 600, now = Date.now }: TokenOptions,
): Promise<TokenAnswer> {
  requireSecret(secret, 'secret');
  if (!(lifetime > 0 && lifetime <= LONGEST_TOKEN_LIFE)) {
    throw new RangeError(`A token lives at most ${LONGEST_TOKEN_LIFE} s, not ${lifetime}`);
  }
  const issuedAt = Math.floor(now() / 1000);
  const expiresAt = issuedAt + Math.floor(lifetime);
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(createSecretKey(secret, 'utf8'));
  return { token, expiresAt: formatInstant(expiresAt * 1000), subject };
}
