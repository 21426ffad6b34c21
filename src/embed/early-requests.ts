import type { LoaderOptions } from './queue.ts';

/**
 * Asks for the token, the member and the programme while the kit is on its way, just as the store
 * will: it takes each answer once, and asks again where there is none to take.
 *
 * @param api Absolute address of the API.
 * @param tokenUrl Absolute address of the tokens, where `options` name one.
 * @returns the `fetch` the store is to use.
 */
export function beginRequests(options: LoaderOptions, api: string, tokenUrl: string): typeof fetch {
  const begun: Record<string, Promise<Response | void> | undefined> = {};
  const isCookie = options.auth === 'cookie';
  const credentials = isCookie ? 'include' : 'omit';
  const cache = 'no-store';
  const ask = (url: string, init?: RequestInit): Promise<Response> =>
    fetch(url, { credentials, redirect: 'error', ...init });
  const begin = (url: string, answer: Promise<Response | void>): void => {
    begun[url] = answer.catch(() => {});
  };
  // Spelt as the store spells it.
  const base = api.replace(/\/+$/, '');
  const programme = `${base}/programme`;
  const member = `${base}/member`;
  begin(programme, ask(programme));
  if (isCookie) begin(member, ask(member, { cache }));
  else if (options.tokenUrl) {
    const answer = ask(tokenUrl, { credentials: 'same-origin', cache });
    begin(tokenUrl, answer);
    begin(
      member,
      answer
        .then((granted) => granted.clone().json())
        // A guest's answer holds none.
        .then(
          (granted: { readonly token?: unknown }) =>
            granted.token &&
            ask(member, { cache, headers: { authorization: `Bearer ${granted.token}` } }),
        ) as Promise<Response>,
    );
  }
  return async (input, init) => {
    const answer = begun[input as string];
    begun[input as string] = undefined;
    return (await answer) || fetch(input, init);
  };
}
