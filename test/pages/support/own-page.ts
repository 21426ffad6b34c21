// Pages a test writes itself, with the loader's tag as a shop would paste it.

import { openPage, type Moment, type ShopPage } from './shop-page.ts';

/** The loader's tag, configured for the demo's API. */
export const loaderTag = (attributes = 'data-api="/api/loyalty" data-token-url="/laurel/token"') =>
  `<script async src="/laurel/laurel.js" ${attributes}></script>`;

let count = 0;

/** What a kept file may have of its own. */
export interface FileOptions {
  /** Its content security policy; without it the shop's. */
  readonly policy?: string | undefined;
  /** Its path, when a file that is there already changes. */
  readonly path?: string | undefined;
}

/** Keeps a text on the shop's server. @returns its path. */
export async function keepFile(
  text: string,
  type: string,
  extension: string,
  { policy, path = `/__test/files/${++count}.${extension}` }: FileOptions = {},
): Promise<string> {
  const answer = await fetch(path, {
    method: 'PUT',
    body: text,
    headers: { 'content-type': type, ...(policy ? { 'content-security-policy': policy } : {}) },
  });
  if (!answer.ok) throw new Error(`${path} was not kept: ${answer.status}`);
  return path;
}

export const keepScript = (text: string): Promise<string> =>
  keepFile(text, 'text/javascript', 'js');

/** Keeps a page with this in its head and body. @returns its path. */
export const keepPage = (head: string, body: string, options?: FileOptions): Promise<string> =>
  keepFile(
    `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head>
<body>${body}</body>
</html>`,
    'text/html; charset=utf-8',
    'html',
    options,
  );

/** Opens a page with this in its head and body. */
export const openOwnPage = async (
  head: string,
  body: string,
  width?: number,
  moment?: Moment,
): Promise<ShopPage> => openPage(await keepPage(head, body), width, moment);
