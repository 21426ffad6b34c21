import type { BrowserContext } from 'playwright-core';

/** Signs in as the nth customer whom the shop lists. */
export async function signIn(
  { request }: BrowserContext,
  origin: string,
  nth: number,
): Promise<void> {
  const listed = await (await request.get(`${origin}/sign-in.html`)).text();
  const all = [...listed.matchAll(/name="member" value="([^"]+)"/g)];
  const member = all[nth % all.length]?.[1];
  if (member === undefined) throw new Error('The sign-in page lists nobody.');
  const answer = await request.post(`${origin}/sign-in`, {
    form: { member },
    headers: { accept: 'application/json' },
  });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}`);
}
