// The shop's loyalty API on an origin of its own, with the options that docs/wordpress.md names.

import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../../scripts/root.ts';
import { createEmbeddedEngine, createHandler, signRequest } from '../../../src/backend/index.ts';
import { createSqliteStorage, jwtAuthenticator, serve } from '../../../src/backend/node/index.ts';

const DAY = 86_400_000;

export interface LoyaltyApi {
  /** Address of the API, for the settings page. */
  readonly address: string;
  readonly tokenSecret: string;
  readonly subjectSecret: string;
  /** Takes an order of 20 days ago, so that its points have arrived. */
  order(customer: string, euros: string): Promise<void>;
  /** Joins the programme with a token that the site has given. */
  join(token: string): Promise<void>;
  close(): Promise<void>;
}

/** @param site The site's origin: it mints the tokens, and its pages may use the API. */
export async function startLoyaltyApi(site: string): Promise<LoyaltyApi> {
  const [tokenSecret, subjectSecret, serverSecret] = [secret(), secret(), secret()];
  const storage = createSqliteStorage({ file: ':memory:' });
  const handler = createHandler({
    engine: createEmbeddedEngine({
      programme: JSON.parse(readFileSync(inRoot('demo', 'programme.json'), 'utf8')),
      storage,
      now: Date.now,
    }),
    authenticate: jwtAuthenticator({ secret: tokenSecret, issuer: site, audience: 'loyalty' }),
    allowedOrigins: [site],
    serverSecret,
    subjectSecret,
  });
  const serving = await serve({ handler });
  const path = '/api/loyalty';
  const post = async (to: string, body: string, headers: Record<string, string>): Promise<void> => {
    const response = await fetch(serving.url + path + to, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    if (!response.ok)
      throw new Error(`${to} answered ${response.status}: ${await response.text()}`);
  };
  return {
    address: serving.url + path,
    tokenSecret,
    subjectSecret,
    async order(customer, euros) {
      const body = JSON.stringify({
        order: randomUUID(),
        member: customer,
        at: new Date(Date.now() - 20 * DAY).toISOString(),
        total: { value: euros, currency: 'EUR' },
      });
      const call = { method: 'POST', path: `${path}/orders`, body };
      await post('/orders', body, { 'laurel-signature': await signRequest(call, serverSecret) });
    },
    join: (token) =>
      post('/enrolment', JSON.stringify({ terms: true }), {
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
      }),
    async close() {
      await serving.close();
      await storage.close();
    },
  };
}

const secret = (): string => randomBytes(32).toString('base64');
