import { refuse } from '../contract/decode.ts';
import type { ClientFailure } from './loyalty-client.ts';
import { failure } from './failure.ts';

/** Most characters accepted in an answer's body: 1 MiB of ASCII. */
export const MAX_BODY = 1 << 20;

/** The page's `fetch`, looked up when it is used: what is patched later counts. */
export const pageFetch: typeof fetch = (input, init) => fetch(input, init);

/** The server's clock when it answered, epoch milliseconds; NaN when it does not say. */
export const dateOf = ({ headers }: Response): number => Date.parse(headers.get('date') ?? '');

/** The failure an unwelcome status stands for. `Retry-After` is in seconds. */
export const statusFailure = ({
  status,
  headers,
  url,
}: Pick<Response, 'status' | 'headers' | 'url'>): ClientFailure =>
  Object.assign(failure(`http-${status}`, url), {
    status,
    retryAfter: Number(headers.get('retry-after')) * 1e3 || 0,
  });

/**
 * The body as JSON, whatever the status. What is not JSON, as a captive portal's page, throws; the
 * browser's own words for it quote the body, which may hold a token.
 */
export const readBody = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    if (text.length <= MAX_BODY) return JSON.parse(text);
  } catch {
    // Refused below.
  }
  return refuse('JSON of at most 1 MiB');
};

/** The body of a successful answer as JSON. */
export const readJson = async (response: Response): Promise<unknown> => {
  if (!response.ok) throw statusFailure(response);
  return readBody(response);
};
