import type { Json } from '../engine.ts';
import type { Call } from './call.ts';
import { matchesTag, tagOf } from './entity-tags.ts';
import { emptyReply, type Reply } from './reply.ts';

const SHARED = 'public, max-age=300, stale-while-revalidate=86400';
const IMMUTABLE = 'public, max-age=31536000, immutable';

interface Written {
  readonly text: string;
  readonly tag: string;
}

const written = new WeakMap<Json, Written>();

function writtenOnce(programme: Json): Written {
  let known = written.get(programme);
  if (!known) {
    const text = JSON.stringify(programme);
    known = { text, tag: `"${tagOf(text)}"` };
    written.set(programme, known);
  }
  return known;
}

/**
 * `?v=` names an immutable address. A version that is not the current one comes from a page that
 * was made just before or after a deployment: it gets the current programme, and no cache may keep
 * that under the other version's address.
 */
function caching(asked: string | null, current: string): string {
  if (asked === null) return SHARED;
  return asked === current ? IMMUTABLE : 'no-store';
}

/** `GET /programme` */
export function readProgramme({ engine, url, request }: Call): Reply {
  const programme = engine.programme();
  const { text, tag } = writtenOnce(programme);
  const headers = {
    'cache-control': caching(url.searchParams.get('v'), programme.version),
    etag: tag,
  };
  if (matchesTag(request.headers.get('if-none-match'), tag)) return emptyReply(304, headers);
  return { status: 200, headers: { 'content-type': 'application/json', ...headers }, body: text };
}
