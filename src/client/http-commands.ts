import { problemDocument } from '../contract/problem-document.ts';
import type { ProblemDocument } from '../contract/problem-document.ts';
import { callOf } from './command-kinds.ts';
import { failure } from './failure.ts';
import type { Send } from './http-client.ts';
import { dateOf, readBody, readJson, statusFailure } from './http.ts';
import type {
  ActivityQuery,
  ClientFailure,
  CommandAnswer,
  CommandOptions,
  LoyaltyCommands,
  MemberCommand,
  SubjectCall,
} from './loyalty-client.ts';

/** Statuses after which the same request may succeed: the outcome is not decided yet. */
const undecided = (status: number): boolean =>
  [408, 425, 429].includes(status) || (status >= 500 && status !== 501 && status !== 505);

/**
 * `Retry-After` as a date counts by the clock of the server that wrote it. The address of a command
 * may name its member, so it is not told.
 */
const laterFailure = (response: Response): ClientFailure => {
  const { status, headers } = response;
  const at = Date.parse(headers.get('retry-after') ?? '') - dateOf(response);
  const error = statusFailure({ status, headers, url: 'Not now' });
  return Object.assign(error, { retryAfter: error.retryAfter || Math.max(0, at) || 0 });
};

const readProblem = async (response: Response): Promise<ProblemDocument> => {
  try {
    return problemDocument(await readBody(response));
  } catch {
    const code = `http-${response.status}`;
    return { type: 'about:blank', title: code, status: response.status, code };
  }
};

/** For whom something is asked; percent-encoded, as headers do not hold every character. */
const onBehalfOf = (subject: string | undefined): Record<string, string> =>
  subject === undefined ? {} : { 'laurel-subject': encodeURIComponent(subject) };

/** Sends a command once under its key. A status that says "later" leaves its outcome open. */
const sendOnce = async (
  send: Send,
  cookie: boolean,
  command: MemberCommand,
  { key, subject, ...call }: CommandOptions,
): Promise<CommandAnswer> => {
  const { method, path, body } = callOf(command);
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
      ...onBehalfOf(subject),
      // A header no form can send: browsers then ask the API before another site's page may.
      ...(cookie && { 'laurel-request': '1' }),
    },
  );
  const { status } = response;
  const replayed = response.headers.has('idempotency-replayed');
  // A guest has no token that could be renewed.
  if ((status === 401 && subject !== '') || undecided(status))
    throw Object.assign(laterFailure(response), { replayed });
  if (status >= 400) {
    const problem = await readProblem(response);
    if (problem.code === 'operation-in-progress') throw laterFailure(response);
    if (problem.code === 'subject-changed') throw failure('session-changed');
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
export const httpCommands = (request: Send, cookie = false): LoyaltyCommands => {
  let ahead: number | undefined;
  const send: Send = async (...call) => {
    const response = await request(...call);
    const date = dateOf(response);
    if (date) ahead = date - Date.now();
    return response;
  };
  const read = async (path: string, { subject, ...call }: SubjectCall): Promise<unknown> =>
    readJson(await send(path, call, { cache: 'no-store' }, onBehalfOf(subject)));
  return {
    idempotency: true,
    ahead: () => ahead,
    send: (command, call) => sendOnce(send, cookie, command, call),
    async readActivity(query, call) {
      // Few pages list the ledger; those that send a command need not carry what reads it.
      const reading = import('../contract/activity.ts');
      const page = await read(`/activity${search(query)}`, call);
      return (await reading).activityPage(page);
    },
    async readOperation(key, call) {
      const reading = import('../contract/operation.ts');
      const answer = await read(`/operations/${encodeURIComponent(key)}`, call);
      return (await reading).operation(answer);
    },
  };
};
