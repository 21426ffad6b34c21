// Pages and scripts that a test writes itself, served under the shop's own policy.

import { CONTENT_SECURITY_POLICY } from './pages.ts';

const FOLDER = '/__test/files/';

/** So that a page of another origin may frame this one. */
const FRAMED = 'laurel-test-framed';

interface File {
  readonly text: string;
  readonly type: string;
  readonly policy: string;
}

/** `PUT /__test/files/name` keeps a text with its type, `GET` serves it; undefined for any other path. */
export function createTestFiles(): (request: Request) => Promise<Response | undefined> {
  const files = new Map<string, File>();
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(FOLDER)) return undefined;
    if (request.method === 'PUT') {
      const type = request.headers.get('content-type') ?? 'text/plain';
      const policy = request.headers.has(FRAMED)
        ? CONTENT_SECURITY_POLICY.replace("frame-ancestors 'self'", 'frame-ancestors *')
        : CONTENT_SECURITY_POLICY;
      files.set(pathname, { text: await request.text(), type, policy });
      return new Response(null, { status: 204 });
    }
    const file = files.get(pathname);
    if (!file) return undefined;
    return new Response(file.text, {
      headers: {
        'content-type': file.type,
        'cache-control': 'no-store',
        'content-security-policy': file.policy,
      },
    });
  };
}
