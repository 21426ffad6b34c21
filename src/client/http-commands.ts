import { Refusal } from '../contract/decode.ts';
import type { ProblemDocument } from '../contract/problem-document.ts';
import { callOf } from './command-kinds.ts';
import { failure } from './failure.ts';
import type { Send } from './http-client.ts';
import { dateOf, readBody, readJson, statusFailure } from './http.ts';
import { write } from './http-write.ts';
import { isUndecided } from './is-undecided.ts';
import type {
  ClientFailure,
  CommandAnswer,
  CommandOptions,
  LoyaltyCommands,
  MemberCommand,
} from './loyalty-client.ts';

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
  // Fetched when something is refused. Where it cannot be, the command is sent once more.
  const { problemIn } = await import('../contract/problem-document.ts');
  const body = await readBody(response).catch((error: unknown) => {
    // One that broke off has said nothing.
    if (!(error instanceof Refusal)) throw error;
  });
  return problemIn(response.status, body);
};

/** Sends a command once under its key. A status that says "later" leaves its outcome open. */
const sendOnce = async (
  send: Send,
  cookie: boolean,
  command: MemberCommand,
  { key, ...call }: CommandOptions,
): Promise<CommandAnswer> => {
  const response = await write(send, cookie, callOf(command), call, { 'idempotency-key': key });
  const { status } = response;
  const replayed = response.headers.has('idempotency-replayed');
  // A guest has no token that could be renewed.
  if ((status === 401 && call.subject !== '') || isUndecided(status))
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

/** The writing side of the HTTP client. */
export const httpCommands = (request: Send, cookie = false): LoyaltyCommands => {
  let ahead: number | undefined;
  const send: Send = async (...call) => {
    const response = await request(...call);
    const date = dateOf(response);
    if (date) ahead = date - Date.now();
    return response;
  };
  return {
    idempotency: true,
    ahead: () => ahead,
    send: (command, call) => sendOnce(send, cookie, command, call),
    // Those that send a command need not carry what reads.
    readActivity: async (query, call) =>
      (await import('./http-reads.ts')).readActivity(send, query, call),
    readOperation: async (key, call) =>
      (await import('./http-reads.ts')).readOperation(send, key, call),
    events: async () => (await import('./http-events.ts')).httpEvents(send, cookie),
  };
};
