// A page by the loader in a real tab, with what it asks and says.

import type { BrowserContext, Page } from 'playwright-core';

export const loaderTag =
  '<script async src="/laurel/laurel.js" data-api="/api/loyalty" data-token-url="/laurel/token"></script>';

/** Opens a page of this body under an ordinary policy. */
export async function openOwnPage(
  context: BrowserContext,
  body: string,
  { head = loaderTag, prepare }: { head?: string; prepare?: (page: Page) => Promise<unknown> } = {},
): Promise<Page> {
  const path = '/__test/files/own.html';
  await context.request.put(path, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:",
    },
    data: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
      <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
      <link rel="stylesheet" href="/laurel/laurel.css">${head}</head><body>${body}</body></html>`,
  });
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(path);
  return page;
}
