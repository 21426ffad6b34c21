import type { Send } from './http-client.ts';
import type { SubjectCall } from './loyalty-client.ts';
import { onBehalfOf } from './on-behalf-of.ts';

/** What is written, and where. */
export interface Writing {
  readonly path: string;
  readonly method?: string;
  readonly body: unknown;
}

/**
 * Sends JSON on behalf of a visitor.
 *
 * @param cookie Whether the API knows them by a cookie.
 */
export const write = (
  send: Send,
  cookie: boolean,
  { path, method = 'POST', body }: Writing,
  { subject, ...call }: SubjectCall,
  headers?: Readonly<Record<string, string>>,
): Promise<Response> =>
  send(
    path,
    call,
    {
      method,
      cache: 'no-store',
      referrerPolicy: 'strict-origin',
      body: JSON.stringify(body),
    },
    {
      'content-type': 'application/json',
      ...headers,
      ...onBehalfOf(subject),
      // A header no form can send: browsers then ask the API before another site's page may.
      ...(cookie && { 'laurel-request': '1' }),
    },
  );
