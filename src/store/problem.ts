import { Refusal } from '../contract/decode.ts';
import type { StoreProblem } from './store.ts';

/** Names what went wrong. Errors without a word of their own, as those of `fetch`, are `network`. */
export const problemOf = (error: unknown): StoreProblem => {
  const { code, name, message } = error as Partial<Error> & { readonly code?: unknown };
  return {
    code:
      typeof code === 'string'
        ? code
        : name === 'TimeoutError'
          ? 'timeout'
          : error instanceof Refusal || name === 'SyntaxError'
            ? 'invalid-response'
            : 'network',
    detail: String(message),
  };
};
