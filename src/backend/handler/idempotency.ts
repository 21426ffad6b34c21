import type { Command, OperationKey } from '../engine.ts';
import { sha256, utf8 } from './bytes.ts';
import { stop } from './reply.ts';

/** Longest `Idempotency-Key`, in characters. */
export const MAX_KEY_LENGTH = 200;

const HOW = `Send an Idempotency-Key header of 1 to ${MAX_KEY_LENGTH} visible ASCII characters, a new one for every command, such as a UUID`;

/**
 * Reads an `Idempotency-Key`: a structured-field string (`"3f0…"`, as the IETF draft writes it) or
 * the bare value that most clients send.
 */
export function parseKey(header: string | null): string {
  if (header === null || header.trim() === '') return stop('idempotency-key-missing', HOW);
  const written = header.trim();
  const quoted = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(written)?.[1];
  const key = quoted === undefined ? written : quoted.replace(/\\(["\\])/g, '$1');
  if (!/^[\x21-\x7e]+$/.test(key) || key.length > MAX_KEY_LENGTH) {
    return stop('invalid-request', HOW);
  }
  // Orders and refunds are known by these; a member must not take such a name first.
  if (/^(order|refund):/.test(key)) {
    return stop('invalid-request', 'An Idempotency-Key may not begin with "order:" or "refund:"');
  }
  return key;
}

/** The JSON of a value with the keys of its objects in order, so that equal requests hash equal. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The name of an operation and the hash of what it asks for, without fields nobody reads. */
export const operationKey = async (key: string, command: Command): Promise<OperationKey> => ({
  key,
  hash: await sha256(utf8(canonicalJson(command))),
});
