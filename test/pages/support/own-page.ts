// Pages a test writes itself, with the loader's tag as a shop would paste it.

import { openPage, type ShopPage } from './shop-page.ts';

/** The loader's tag, configured for the demo's API. */
export const loaderTag = (attributes = 'data-api="/api/loyalty" data-token-url="/laurel/token"') =>
  `<script async src="/laurel/laurel.js" ${attributes}></script>`;

let count = 0;

/** Keeps a text on the shop's server. @returns its path. */
export async function keepFile(
  text: string,
  type: string,
  extension: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const path = `/__test/files/${++count}.${extension}`;
  const answer = await fetch(path, {
    method: 'PUT',
    body: text,
    headers: { 'content-type': type, ...headers },
  });
  if (!answer.ok) throw new Error(`${path} was not kept: ${answer.status}`);
  return path;
}

export const keepScript = (text: string): Promise<string> =>
  keepFile(text, 'text/javascript', 'js');

/** Opens a page with this in its head and body. */
export async function openOwnPage(head: string, body: string, width?: number): Promise<ShopPage> {
  const path = await keepFile(
    `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head>
<body>${body}</body>
</html>`,
    'text/html; charset=utf-8',
    'html',
  );
  return openPage(path, width);
}
