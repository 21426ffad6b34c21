import type { BrowserContext } from 'playwright-core';

/** Signs in as the first member whom the shop lists; always the same one. */
export async function signIn({ request }: BrowserContext, origin: string): Promise<void> {
  const listed = await (await request.get(`${origin}/sign-in.html`)).text();
  const member = /name="member" value="([^"]+)"/.exec(listed)?.[1];
  if (member === undefined) throw new Error('The sign-in page lists nobody.');
  const answer = await request.post(`${origin}/sign-in`, {
    form: { member },
    headers: { accept: 'application/json' },
  });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}`);
}
