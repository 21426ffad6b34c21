// Fetched when a server has not done what it was asked.
import { Refusal } from '../contract/decode.ts';
import { problemIn } from '../contract/problem-document.ts';
import { failure } from './failure.ts';
import { dateOf, readBody, statusFailure } from './http.ts';
import { isUndecided } from './is-undecided.ts';
import type { ClientFailure, CommandAnswer } from './loyalty-client.ts';

/**
 * `Retry-After` as a date counts by the clock of the server that wrote it. The address of a command
 * may name its member, so it is not told.
 */
export const laterFailure = (response: Response): ClientFailure => {
  const { status, headers } = response;
  const at = Date.parse(headers.get('retry-after') ?? '') - dateOf(response);
  const error = statusFailure({ status, headers, url: 'Not now' });
  return Object.assign(error, { retryAfter: error.retryAfter || Math.max(0, at) || 0 });
};

/**
 * What an answer with a status from 400 says.
 *
 * @param isGuest A guest has no token that could be renewed.
 * @throws ClientFailure where nothing is decided yet; `session-changed` where somebody else is there.
 */
export const refusalIn = async (response: Response, isGuest: boolean): Promise<CommandAnswer> => {
  const { status, headers } = response;
  if ((status === 401 && !isGuest) || isUndecided(status)) {
    const replayed = headers.has('idempotency-replayed');
    throw Object.assign(laterFailure(response), { replayed });
  }
  const body = await readBody(response).catch((error: unknown) => {
    // One that broke off has said nothing.
    if (!(error instanceof Refusal)) throw error;
  });
  const problem = problemIn(status, body);
  if (problem.code === 'operation-in-progress') throw laterFailure(response);
  if (problem.code === 'subject-changed') throw failure('session-changed');
  return { outcome: 'refused', problem };
};
