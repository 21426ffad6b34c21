/**
 * Who sends a request. `failed` is for credentials that were shown and are no good, and for a
 * check that could not be made (`busy`): neither of them may look like a guest, because a guest's
 * page forgets the member.
 */
export type Authentication =
  | { readonly kind: 'member'; readonly subject: string }
  | { readonly kind: 'guest' }
  | { readonly kind: 'failed'; readonly code: 'not-authenticated' | 'token-expired' | 'busy' };

/** What an authenticator may look at; a standard `Request` is one. */
export type Credentials = Pick<Request, 'method' | 'url' | 'headers'>;

/** Finds out who sends a request. A rejection is answered as an internal error. */
export type Authenticate = (request: Credentials) => Promise<Authentication>;
