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
  /**
   * A member says whose invitation brought them.
   * @throws Error when the programme could not answer; a refusal is an answer.
   */
  claim(subject: string, code: string): Promise<Claim>;
}

/** What the programme said to an invitation's code. */
export type Claim =
  | { readonly kind: 'claimed'; readonly voucher?: string }
  /** `problem` is the code of the programme's refusal. */
  | { readonly kind: 'refused'; readonly problem: string };

/** In-process calls have no host of their own. */
const ORIGIN = 'http://programme.internal';

export function createProgrammeCalls(options: ProgrammeCallsOptions): ProgrammeCalls {
  const { api, apiPath, serverSecret, tokens, now } = options;

  const send = async (
    path: string,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<Response> =>
    api(
      new Request(ORIGIN + path, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      }),
    );
  const failure = async (path: string, response: Response): Promise<Error> =>
    new Error(`${path} answered ${response.status}: ${await response.text()}`);
  const sendAs = async (subject: string, path: string, body: unknown): Promise<Response> => {
    const { token } = await mintToken(subject, tokens);
    return send(path, JSON.stringify(body), {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
    });
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
      const response = await send(path, body, { 'laurel-signature': signature });
      if (!response.ok) throw await failure(path, response);
    },
    async join(subject) {
      const path = `${apiPath}/enrolment`;
      const response = await sendAs(subject, path, { terms: true });
      if (!response.ok) throw await failure(path, response);
    },
    async claim(subject, code) {
      const path = `${apiPath}/referrals/claims`;
      const response = await sendAs(subject, path, { code });
      if (response.status >= 500) throw await failure(path, response);
      const answer = (await response.json()) as {
        readonly voucher?: string;
        readonly code?: string;
      };
      if (!response.ok) return { kind: 'refused', problem: answer.code ?? '' };
      return {
        kind: 'claimed',
        ...(answer.voucher === undefined ? {} : { voucher: answer.voucher }),
      };
    },
  };
}
