import { base64url, utf8 } from './handler/bytes.ts';

/** How many base64url characters a subject has: 132 bits, too many to meet twice by chance. */
export const SUBJECT_LENGTH = 22;

/** Fewest bytes of a secret that names, tokens or signatures are keyed with (RFC 7518 §3.2). */
export const LEAST_SECRET_BYTES = 32;

const imported = new Map<string, Promise<CryptoKey>>();

function keyOf(secret: string): Promise<CryptoKey> {
  let key = imported.get(secret);
  if (!key) {
    requireSecret(secret, 'secret');
    key = crypto.subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
    ]);
    imported.set(secret, key);
  }
  return key;
}

/**
 * The opaque, stable name of a member: a keyed hash of the shop's own customer identity. Whoever
 * has no secret can neither guess who it is nor make one. Another secret names everybody anew, so
 * it must outlive the ledger.
 *
 * @param secret At least {@link LEAST_SECRET_BYTES} bytes.
 * @param customerId The shop's customer identity, taken exactly as it is.
 * @returns {@link SUBJECT_LENGTH} characters of base64url.
 * @throws RangeError when the secret is too short or the identity is empty.
 */
export async function subjectOf(secret: string, customerId: string): Promise<string> {
  if (customerId === '') throw new RangeError('A customer identity cannot be empty');
  const digest = await crypto.subtle.sign('HMAC', await keyOf(secret), utf8(customerId));
  return base64url(new Uint8Array(digest)).slice(0, SUBJECT_LENGTH);
}

/** @throws RangeError when a secret has fewer than {@link LEAST_SECRET_BYTES} bytes. */
export function requireSecret(secret: string, name: string): void {
  const { length } = utf8(secret);
  if (length < LEAST_SECRET_BYTES) {
    throw new RangeError(
      `${name} has ${length} bytes; it needs at least ${LEAST_SECRET_BYTES}, for example from "openssl rand -base64 32"`,
    );
  }
}
