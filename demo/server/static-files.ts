import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly changed: number;
}

/** Serves the files of a folder, compressed, revalidated by their content. */
export type StaticFiles = (request: Request, path: string) => Response | undefined;

/** @param folder absolute; nothing outside of it is ever read. */
export function createStaticFiles(folder: string): StaticFiles {
  const stored = new Map<string, StoredFile>();

  const read = (file: string): StoredFile => {
    const changed = statSync(file).mtimeMs;
    const known = stored.get(file);
    if (known?.changed === changed) return known;
    const bytes = new Uint8Array(readFileSync(file));
    const fresh = {
      bytes,
      brotli: new Uint8Array(
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
      ),
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      changed,
    };
    stored.set(file, fresh);
    return fresh;
  };

  return (request, path) => {
    const file = join(folder, normalize(path));
    const type = types[extname(file)];
    if (!file.startsWith(folder + sep) || type === undefined || !existsSync(file)) return undefined;
    const { bytes, brotli, etag } = read(file);
    const headers = {
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
      etag,
    };
    if (request.headers.get('if-none-match') === etag) {
      return new Response(null, { status: 304, headers });
    }
    const compressed = /\bbr\b/.test(request.headers.get('accept-encoding') ?? '');
    const body = compressed ? brotli : bytes;
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: {
        ...headers,
        'content-length': String(body.length),
        ...(compressed ? { 'content-encoding': 'br' } : {}),
      },
    });
  };
}
