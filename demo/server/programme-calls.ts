// What the shop's own server says to the programme: orders, signed; and joining, for a member.

import { randomUUID } from 'node:crypto';
import { signRequest, type Handler } from '../../src/backend/index.ts';
import { mintToken, type TokenOptions } from '../../src/backend/node/index.ts';
import { fractionDigits } from './language.ts';

export interface ProgrammeCallsOptions {
  /** The programme's API; in a real shop it is reached over HTTPS. */
  readonly api: Handler;
  readonly apiPath: string;
  /** Shared with the API: signs server-to-server calls. */
  readonly serverSecret: string;
  readonly tokens: TokenOptions;
  /** Epoch milliseconds, by the programme's clock. */
  readonly now: () => number;
}

/** An order as the shop knows it. */
export interface ShopOrder {
  readonly id: string;
  /** The shop's customer identity. */
  readonly customer: string;
  /** In the currency's smallest unit. */
  readonly total: number;
  readonly currency: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface ProgrammeCalls {
  /** @throws Error when the programme did not take the order. */
  sendOrder(order: ShopOrder): Promise<void>;
  /** @throws Error when the member could not join. */
  join(subject: string): Promise<void>;
}

/** In-process calls have no host of their own. */
const ORIGIN = 'http://programme.internal';

export function createProgrammeCalls(options: ProgrammeCallsOptions): ProgrammeCalls {
  const { api, apiPath, serverSecret, tokens, now } = options;

  const post = async (
    path: string,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<void> => {
    const response = await api(
      new Request(ORIGIN + path, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      }),
    );
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    }
  };

  return {
    async sendOrder({ id, customer, total, currency, at }) {
      const digits = fractionDigits(currency);
      const path = `${apiPath}/orders`;
      const body = JSON.stringify({
        order: id,
        member: customer,
        at: new Date(at).toISOString(),
        total: { value: (total / 10 ** digits).toFixed(digits), currency },
        channel: 'web',
      });
      const signature = await signRequest({ method: 'POST', path, body }, serverSecret, now());
      await post(path, body, { 'laurel-signature': signature });
    },
    async join(subject) {
      const { token } = await mintToken(subject, tokens);
      await post(`${apiPath}/enrolment`, JSON.stringify({ terms: true }), {
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
      });
    },
  };
}
