import type { ClientFailure } from './loyalty-client.ts';

/** Makes a failed call's error: a short machine word, and what a developer should know. */
export const failure = (code: string, detail = code): ClientFailure =>
  Object.assign(new Error(detail), { code });
