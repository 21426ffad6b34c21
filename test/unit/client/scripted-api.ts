import type { ClientUnderTest } from './client-conformance.ts';
import { createHttpClient } from '../../../src/client/http-client.ts';
import { memberDocument, programmeDocument } from '../store/scripted-shop.ts';

const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

const problem = (code: string, status: number): Response =>
  answer({ type: `urn:laurel:problem:${code}`, title: code, status, code }, status);

/** The HTTP client over an API that exists in this process only. */
export const scriptedApi = (cookie: boolean): ClientUnderTest => {
  const operations = new Map<string, Response>();
  let state: Parameters<ClientUnderTest['become']>[0] = 'working';
  let signedIn = true;
  let applied = 0;

  const command = (path: string, key: string): Response => {
    const stored = operations.get(key);
    if (stored) return stored.clone();
    const response =
      path === '/enrolment' ? answer({ status: 'active' }) : problem('not-found', 404);
    if (response.ok) applied++;
    operations.set(key, response.clone());
    return response;
  };

  const respond = (path: string, headers: Headers): Response => {
    const key = headers.get('idempotency-key');
    if (state === 'failing') return new Response(null, { status: 503 });
    if (path === '/programme') return answer(programmeDocument());
    if (state === 'refusing-tokens' || !(cookie || headers.has('authorization')))
      return problem('token-expired', 401);
    if (path === '/member') {
      if (!signedIn) return new Response(null, { status: 204 });
      if (headers.get('if-none-match') === '"1"') return new Response(null, { status: 304 });
      return answer(memberDocument(), 200, { etag: '"1"' });
    }
    // As `memberDocument()` calls its member.
    if ((headers.get('laurel-subject') ?? 'anna') !== 'anna')
      return problem('subject-changed', 403);
    if (path === '/events') return answer({ accepted: 1 }, 202);
    if (path === '/activity') return answer({ lines: [] });
    if (path.startsWith('/operations/')) {
      const asked = path.slice('/operations/'.length);
      return answer({ key: asked, state: operations.has(asked) ? 'applied' : 'absent' });
    }
    return key ? command(path, key) : problem('idempotency-key-missing', 400);
  };

  return {
    client: createHttpClient({
      api: 'https://shop.test/api',
      cookie,
      fetch: (input, init) => {
        if (state !== 'silent')
          return Promise.resolve(
            respond(
              new URL(String(input)).pathname.replace('/api', ''),
              new Headers(init?.headers),
            ),
          );
        return new Promise((_, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
        });
      },
    }),
    token: cookie ? undefined : 'anything',
    become(next) {
      state = next;
    },
    ...(cookie && {
      signOut() {
        signedIn = false;
      },
    }),
    applied: () => applied,
  };
};
