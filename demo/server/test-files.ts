// Pages and scripts that a test writes itself, served under the shop's own policy.

import { CONTENT_SECURITY_POLICY } from './pages.ts';

const FOLDER = '/__test/files/';

/** `PUT /__test/files/name` keeps a text with its type, `GET` serves it; undefined for any other path. */
export function createTestFiles(): (request: Request) => Promise<Response | undefined> {
  const files = new Map<string, { readonly text: string; readonly type: string }>();
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(FOLDER)) return undefined;
    if (request.method === 'PUT') {
      const type = request.headers.get('content-type') ?? 'text/plain';
      files.set(pathname, { text: await request.text(), type });
      return new Response(null, { status: 204 });
    }
    const file = files.get(pathname);
    if (!file) return undefined;
    return new Response(file.text, {
      headers: {
        'content-type': file.type,
        'cache-control': 'no-store',
        'content-security-policy': CONTENT_SECURITY_POLICY,
      },
    });
  };
}
