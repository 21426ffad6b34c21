import type { ProblemDocument } from './problem-document.ts';

/**
 * Every problem the contract knows, with its HTTP status. `business` problems are refusals whose
 * `detail` is written for shoppers; all others are for developers.
 */
export const PROBLEMS = {
  'invalid-request': { status: 400, business: false },
  'idempotency-key-missing': { status: 400, business: false },
  'not-authenticated': { status: 401, business: false },
  'token-expired': { status: 401, business: false },
  'signature-invalid': { status: 401, business: false },
  'origin-not-allowed': { status: 403, business: false },
  'subject-changed': { status: 403, business: false },
  'member-blocked': { status: 403, business: true },
  'not-found': { status: 404, business: false },
  'method-not-allowed': { status: 405, business: false },
  'not-enrolled': { status: 409, business: true },
  'already-enrolled': { status: 409, business: true },
  'insufficient-points': { status: 409, business: true },
  'out-of-stock': { status: 409, business: true },
  'limit-reached': { status: 409, business: true },
  'tier-required': { status: 409, business: true },
  'amount-not-allowed': { status: 409, business: true },
  'survey-closed': { status: 409, business: true },
  'referral-own-code': { status: 409, business: true },
  'referral-code-unknown': { status: 409, business: true },
  'referral-already-claimed': { status: 409, business: true },
  'referral-not-eligible': { status: 409, business: true },
  'offer-closed': { status: 409, business: true },
  'order-conflict': { status: 409, business: false },
  'operation-in-progress': { status: 409, business: false },
  'body-too-large': { status: 413, business: false },
  'media-type-not-supported': { status: 415, business: false },
  'idempotency-key-reused': { status: 422, business: false },
  'currency-not-supported': { status: 422, business: false },
  'too-many-requests': { status: 429, business: false },
  'internal-error': { status: 500, business: false },
  busy: { status: 503, business: false },
} as const satisfies Readonly<
  Record<string, { readonly status: number; readonly business: boolean }>
>;

/** Stable machine word of a problem. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Makes a problem document of a known code. */
export const problem = (
  code: ProblemCode,
  detail?: string,
  extra?: Partial<Pick<ProblemDocument, 'errors' | 'until' | 'missing'>>,
): ProblemDocument => ({
  type: `urn:laurel:problem:${code}`,
  title: code.replaceAll('-', ' '),
  status: PROBLEMS[code].status,
  code,
  ...(detail === undefined ? {} : { detail }),
  ...extra,
});
