import { createHmac, createSecretKey } from 'node:crypto';
import { requireSecret, SUBJECT_LENGTH } from '../subjects.ts';

/**
 * Names many customers, as `subjectOf()` names one, but at once: for imports.
 *
 * @param secret At least 32 bytes.
 * @throws RangeError when the secret is too short, or later for an empty identity.
 */
export function subjectNamer(secret: string): (customerId: string) => string {
  requireSecret(secret, 'secret');
  const key = createSecretKey(secret, 'utf8');
  return (customerId) => {
    if (customerId === '') throw new RangeError('A customer identity cannot be empty');
    const digest = createHmac('sha256', key).update(customerId, 'utf8').digest('base64url');
    return digest.slice(0, SUBJECT_LENGTH);
  };
}
