import assert from 'node:assert/strict';
import {
  problemDocument,
  type ProblemDocument,
} from '../../../../src/contract/problem-document.ts';
import { createHandler, type HandlerOptions } from '../../../../src/backend/handler.ts';
import type { Authenticate } from '../../../../src/backend/handler/authentication.ts';
import { EngineDouble } from './engine-double.ts';

export const NOW = Date.parse('2026-11-22T12:30:00Z');
export const BASE = 'https://api.example/api/loyalty';
export const SERVER_SECRET = 'a signing secret of 32 bytes or more';
export const SUBJECT_SECRET = 'a naming secret of 32 bytes or more!';

/** `Authorization: Bearer <word>`: the word is the subject, `expired`, `forged` or `down`. */
const byWord: Authenticate = ({ headers }) => {
  const word = headers.get('authorization')?.replace('Bearer ', '') ?? headers.get('cookie');
  if (word === null) return Promise.resolve({ kind: 'guest' });
  if (word === 'expired') return Promise.resolve({ kind: 'failed', code: 'token-expired' });
  if (word === 'forged') return Promise.resolve({ kind: 'failed', code: 'not-authenticated' });
  if (word === 'down') return Promise.resolve({ kind: 'failed', code: 'busy' });
  return Promise.resolve({ kind: 'member', subject: word });
};

/** A handler before an engine that does as it is told. */
export function served(options: Partial<HandlerOptions> = {}) {
  const engine = new EngineDouble();
  const failures: unknown[] = [];
  const handler = createHandler({
    engine,
    authenticate: byWord,
    now: () => NOW,
    onError: (error) => failures.push(error),
    ...options,
  });
  return {
    engine,
    failures,
    handler,
    call: (path: string, init?: RequestInit) => handler(new Request(BASE + path, init)),
  };
}

/** A request's options with a JSON body and these headers. */
export const sending = (
  method: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): RequestInit => ({
  method,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { authorization: 'Bearer ana', 'content-type': 'application/json', ...headers },
});

/** Checks that a response is a problem document of this code, and gives it. */
export async function problemOf(response: Response, code: string): Promise<ProblemDocument> {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const body: unknown = await response.json();
  const document = problemDocument(body);
  assert.equal(document.code, code);
  assert.equal(document.status, response.status);
  assert.match(String((body as Record<string, unknown>)['instance']), /^urn:laurel:occurrence:/);
  return document;
}
