import { stop } from './reply.ts';

/** The subject that a header names, percent-encoded as not every header may hold every character. */
function decoded(header: string): string | undefined {
  try {
    return decodeURIComponent(header);
  } catch {
    return undefined;
  }
}

/**
 * Refuses what was asked on behalf of another than who is signed in: a command may wait on a device
 * while the session changes, with a cookie without its page knowing. A guest's header is empty.
 */
export function requireSameSubject(headers: Pick<Headers, 'get'>, subject: string): void {
  const header = headers.get('laurel-subject');
  if (header === null || decoded(header) === subject) return;
  stop('subject-changed', 'Laurel-Subject is not who is signed in now');
}
