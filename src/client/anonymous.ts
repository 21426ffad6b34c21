import type { SurveyResponse } from '../contract/commands.ts';
import { refusalIn } from './http-refusal.ts';
import { pageFetch, readJson } from './http.ts';
import type { CommandAnswer } from './loyalty-client.ts';

/** How long, in ms, the server may take. */
const PATIENCE = 15_000;

/**
 * Sends a response without anything that tells who gave it: no token, no cookie, no subject.
 *
 * @param api - Address of the API without a trailing slash.
 * @param id - Made at random for this response; under the same id it counts once.
 * @throws ClientFailure where it is not known whether it arrived, or it did not.
 */
export async function answerAnonymously(
  api: string,
  id: string,
  body: SurveyResponse,
): Promise<CommandAnswer> {
  const response = await pageFetch(`${api}/anonymous-responses/${encodeURIComponent(id)}`, {
    method: 'PUT',
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'strict-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) return refusalIn(response, true);
  return { outcome: 'applied', result: await readJson(response), replayed: false };
}
