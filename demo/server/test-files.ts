// Pages and scripts that a test writes itself, served under the shop's own policy or under one they bring.

import { CONTENT_SECURITY_POLICY } from './pages.ts';

const FOLDER = '/__test/files/';

interface TestFile {
  readonly text: string;
  readonly type: string;
  readonly policy: string;
}

/**
 * `PUT /__test/files/name` keeps a text with its type and, if it has one, its own content security
 * policy; `GET` serves it; undefined for any other path.
 */
export function createTestFiles(): (request: Request) => Promise<Response | undefined> {
  const files = new Map<string, TestFile>();
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(FOLDER)) return undefined;
    if (request.method === 'PUT') {
      const type = request.headers.get('content-type') ?? 'text/plain';
      const policy = request.headers.get('content-security-policy') ?? CONTENT_SECURITY_POLICY;
      files.set(pathname, { text: await request.text(), type, policy });
      return new Response(null, { status: 204 });
    }
    const file = files.get(pathname);
    if (!file) return undefined;
    return new Response(file.text, {
      headers: {
        'content-type': file.type,
        'cache-control': 'no-cache',
        'content-security-policy': file.policy,
      },
    });
  };
}
