import { operation } from '../contract/commands.ts';
import { problemDocument } from '../contract/problems.ts';
import type { ProblemDocument } from '../contract/problems.ts';
import type { Send } from './http-client.ts';
import { readBody, readJson, statusFailure } from './http.ts';
import type {
  ActivityQuery,
  Call,
  CommandAnswer,
  LoyaltyCommands,
  MemberCommand,
} from './loyalty-client.ts';

const route = (
  command: MemberCommand,
): { readonly method: 'POST' | 'PUT'; readonly path: string; readonly body: unknown } => {
  switch (command.kind) {
    case 'enrol':
      return { method: 'POST', path: '/enrolment', body: command.body };
    case 'redeem':
      return { method: 'POST', path: '/redemptions', body: command.body };
    case 'answer-survey':
      return {
        method: 'PUT',
        path: `/survey-responses/${encodeURIComponent(command.id)}`,
        body: command.body,
      };
    case 'claim-referral':
      return { method: 'POST', path: '/referrals/claims', body: command.body };
    case 'claim-offer':
      return { method: 'POST', path: `/offers/${encodeURIComponent(command.id)}/claims`, body: {} };
    case 'act':
      return { method: 'POST', path: '/actions', body: command.body };
  }
};

/** Statuses after which the same request may succeed: the outcome is not decided yet. */
const undecided = (status: number): boolean =>
  [401, 408, 425, 429].includes(status) || (status >= 500 && status !== 501 && status !== 505);

const readProblem = async (response: Response): Promise<ProblemDocument> => {
  try {
    return problemDocument(await readBody(response));
  } catch {
    const code = `http-${response.status}`;
    return { type: 'about:blank', title: code, status: response.status, code };
  }
};

/** Sends a command once under its key. A status that says "later" leaves its outcome open. */
const sendOnce = async (
  send: Send,
  cookie: boolean,
  command: MemberCommand,
  { key, ...call }: Call & { readonly key: string },
): Promise<CommandAnswer> => {
  const { method, path, body } = route(command);
  const response = await send(
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
      'idempotency-key': key,
      // A header no form can send: browsers then ask the API before another site's page may.
      ...(cookie && { 'laurel-request': '1' }),
    },
  );
  const { status } = response;
  const replayed = response.headers.has('idempotency-replayed');
  if (undecided(status)) throw Object.assign(statusFailure(response), { replayed });
  if (status >= 400) {
    const problem = await readProblem(response);
    if (problem.code === 'operation-in-progress') throw statusFailure(response);
    return { outcome: 'refused', problem };
  }
  const result = status === 204 ? undefined : await readJson(response);
  return { outcome: 'applied', result, replayed };
};

const search = (query: ActivityQuery): string => {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) fields.set(name, String(value));
  return fields.size ? `?${fields}` : '';
};

/** The writing side of the HTTP client. */
export const httpCommands = (send: Send, cookie = false): LoyaltyCommands => {
  const read = async (path: string, call: Call): Promise<unknown> =>
    readJson(await send(path, call, { cache: 'no-store' }));
  return {
    idempotency: true,
    send: (command, call) => sendOnce(send, cookie, command, call),
    async readActivity(query, call) {
      // Few pages list the ledger; those that send a command need not carry what reads it.
      const reading = import('../contract/activity.ts');
      const page = await read(`/activity${search(query)}`, call);
      return (await reading).activityPage(page);
    },
    readOperation: async (key, call) =>
      operation(await read(`/operations/${encodeURIComponent(key)}`, call)),
  };
};
