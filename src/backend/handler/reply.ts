import { problem } from '../../contract/problems.ts';
import type { ProblemDocument } from '../../contract/problem-document.ts';
import type { ProblemCode } from '../../contract/problems.ts';
import { parseInstant } from '../../values/instants.ts';
import { base64url } from './bytes.ts';

/** What a call answers, before the headers that every response carries. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, or null where the status has no body. */
  readonly body: string | null;
}

/** Seconds after which to ask again for what the engine has not finished. */
export const PENDING_SECONDS = 5;

/**
 * Ends a call with a problem document from anywhere below the handler. An engine throws it where a
 * read cannot be answered: `busy`, or `too-many-requests` from a service behind it. `until` says
 * when to come back.
 */
export class ProblemError extends Error {
  readonly problem: ProblemDocument;
  readonly headers: Readonly<Record<string, string>>;

  constructor(document: ProblemDocument, headers: Readonly<Record<string, string>> = {}) {
    super(document.detail ?? document.title);
    this.name = 'ProblemError';
    this.problem = document;
    this.headers = headers;
  }
}

/** Stops the call with a problem of a known code; `detail` is for developers. */
export function stop(
  code: ProblemCode,
  detail?: string,
  extra?: Parameters<typeof problem>[2],
): never {
  throw new ProblemError(problem(code, detail, extra));
}

/** A body that no cache may keep. */
export const jsonReply = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store', ...headers },
  body: JSON.stringify(body),
});

/** An answer without a body. */
export const emptyReply = (
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({ status, headers: { 'cache-control': 'private, no-store', ...headers }, body: null });

/** Names one occurrence, so that a report from a shop can be found in its log. */
export const newOccurrence = (): string =>
  `urn:laurel:occurrence:${base64url(crypto.getRandomValues(new Uint8Array(12)))}`;

/** Seconds that a client should wait, for the problems that pass by themselves. */
function retryAfter(document: ProblemDocument, now: number): number | undefined {
  const passes =
    document.status === 429 || document.status === 503 || document.code === 'operation-in-progress';
  if (!passes) return undefined;
  if (document.until === undefined) return 1;
  return Math.max(1, Math.ceil((parseInstant(document.until) - now) / 1000));
}

/** The response to a problem: RFC 9457, never cached. */
export function problemReply(
  document: ProblemDocument,
  now: number,
  headers: Readonly<Record<string, string>> = {},
  instance = newOccurrence(),
): Reply {
  const wait = retryAfter(document, now);
  return {
    status: document.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'private, no-store',
      ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
      ...headers,
    },
    body: JSON.stringify({ ...document, instance }),
  };
}
