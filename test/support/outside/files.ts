import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

/** A file as a server answers with it. */
export async function fileAt(file: string): Promise<Response> {
  try {
    const type = types[extname(file)] ?? 'application/octet-stream';
    return new Response(await readFile(file), { headers: { 'content-type': type } });
  } catch {
    return new Response('There is no such file.', { status: 404 });
  }
}
