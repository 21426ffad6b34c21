import type { Engine } from './engine.ts';
import type { Authenticate } from './handler/authentication.ts';
import { answer } from './handler/answer.ts';
import { parseOrigins } from './handler/cross-origin.ts';
import { requireSecret, subjectOf } from './subjects.ts';

/** How the loyalty API is served. */
export interface HandlerOptions {
  readonly engine: Engine;
  /** Finds out who sends a request: `jwtAuthenticator()` of the Node entry, or the shop's own. */
  readonly authenticate: Authenticate;
  /**
   * How browsers show who they are. With `cookie`, a write needs the header `Laurel-Request: 1` and
   * the API's own or an allowed `Origin`, and a guest's `GET /member` is answered 204.
   */
  readonly auth?: 'token' | 'cookie';
  /** Other origins whose pages may use the API, such as `https://shop.example`. */
  readonly allowedOrigins?: readonly string[];
  /** Path of the API. */
  readonly basePath?: string;
  /**
   * Signs server-to-server calls, at least 32 bytes; several while a secret is replaced. Without
   * it those calls do not exist.
   */
  readonly serverSecret?: string | readonly string[];
  /** Names members (see {@link subjectOf}); needed with `serverSecret`. */
  readonly subjectSecret?: string;
  /** The clock of the programme, in epoch milliseconds; it is also the response's `Date`. */
  readonly now?: () => number;
  /**
   * Hears of failures the client is told nothing about. `occurrence` is the `instance` of the
   * problem document it got. By default they go to the console.
   */
  readonly onError?: (error: unknown, occurrence: string) => void;
}

/** Answers a request to the loyalty API. It never rejects. */
export type Handler = (request: Request) => Promise<Response>;

/**
 * Serves the contract in front of an engine, in the shape of fetch: mount it in any server, edge
 * worker or service worker. It limits no rates; put that before it, where addresses are known.
 *
 * @throws RangeError when an option cannot work: a secret too short, an origin that is none.
 */
export function createHandler(options: HandlerOptions): Handler {
  const secrets = [options.serverSecret ?? []].flat();
  for (const secret of secrets) requireSecret(secret, 'serverSecret');
  const { subjectSecret } = options;
  if (subjectSecret !== undefined) requireSecret(subjectSecret, 'subjectSecret');
  if (secrets.length > 0 && subjectSecret === undefined) {
    throw new RangeError('serverSecret needs subjectSecret, which names the members of orders');
  }
  const basePath = options.basePath ?? '/api/loyalty';
  if (!/^(\/[^/?#]+)*$/.test(basePath)) {
    throw new RangeError(
      `basePath: "${basePath}" must be like /api/loyalty, without a "/" at its end`,
    );
  }
  const settings = {
    engine: options.engine,
    authenticate: options.authenticate,
    auth: options.auth ?? 'token',
    allowedOrigins: parseOrigins(options.allowedOrigins ?? []),
    basePath,
    server:
      subjectSecret === undefined || secrets.length === 0
        ? undefined
        : { secrets, subjectOf: (customerId: string) => subjectOf(subjectSecret, customerId) },
    now: options.now ?? Date.now,
    onError:
      options.onError ??
      ((error: unknown, occurrence: string) =>
        console.error(`Laurel: a request failed (${occurrence})`, error)),
  } as const;
  return (request) => answer(request, settings);
}
