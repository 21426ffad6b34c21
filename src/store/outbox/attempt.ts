import { failure } from '../../client/failure.ts';
import { limited } from '../../client/limited.ts';
import type { ClientFailure, LoyaltyCommands } from '../../client/loyalty-client.ts';
import type { Grant } from '../../client/session.ts';
import { backoff } from '../backoff.ts';
import type { StoreInside } from '../inside.ts';
import type { Row, WaitReason } from './row.ts';
import { afterAttempt, commandOf } from './step.ts';
import type { Attempt, Found, Job } from './step.ts';

/** How long one attempt may take, in milliseconds. */
const ATTEMPT_LIMIT = 15_000;

const reasonOf = (status: number | undefined): WaitReason =>
  status === 409
    ? 'in-progress'
    : status === 429
      ? 'throttled'
      : status === undefined || status === 511
        ? 'network'
        : 'server';

const anotherIsHere = () => Promise.reject(failure('session-changed'));

/**
 * Runs a call for a subject (empty: a guest), never under another's name.
 *
 * @throws ClientFailure `session-changed` when they are not signed in, or somebody else is.
 */
export const callFor = async <T extends object>(
  { session }: StoreInside,
  mine: string,
  call: (grant: Grant) => Promise<T>,
): Promise<T> => {
  const answer = await session.authorise((grant) => {
    const { subject = mine } = grant;
    return subject === mine ? call(grant) : anotherIsHere();
  });
  return answer ?? (mine ? anotherIsHere() : call({}));
};

const attempt = async (
  inside: StoreInside,
  commands: LoyaltyCommands,
  row: Row,
  stop: AbortSignal,
): Promise<Attempt> => {
  let left = false;
  const { id: key, subject } = row;
  try {
    const answer = await callFor(inside, subject, ({ token }) =>
      limited((limit) => {
        stop.throwIfAborted();
        left = true;
        const signal = AbortSignal.any([limit, stop]);
        return commands.send(commandOf(row), { key, subject, token, signal });
      }, ATTEMPT_LIMIT),
    );
    return answer.outcome === 'applied'
      ? { event: 'apply', result: answer.result }
      : { event: 'refuse', problem: answer.problem };
  } catch (error) {
    const { code, status, retryAfter, replayed } = error as ClientFailure;
    if (code === 'session-changed') {
      // Has the page find out who is there now; the command waits for its own visitor.
      if (!inside.leaving.aborted) void inside.store.refresh();
      return { event: 'return' };
    }
    if (status === 401) return { event: 'hold' };
    const reason = left ? reasonOf(status) : 'network';
    return { event: 'retry', reason, retryAfter, replayed, left, once: !commands.idempotency };
  }
};

/** What an attempt makes of its row: nothing where it was broken off, and the next holder will see. */
const foundBy = async (
  attempted: Promise<Attempt>,
  isFirst: boolean,
  stop: AbortSignal,
): Promise<Found | undefined> => {
  const came = await attempted;
  if (stop.aborted && came.event === 'retry' && !came.once) return undefined;
  return (row, options) => afterAttempt(row, came, isFirst, options);
};

/** Nobody could be asked what became of a row. */
export const askLater: Found = (row, { now, chance }) =>
  row.state === 'acked' ? row : { ...row, nextAt: now + backoff(6, 1_000, chance) };

/** Does what a row was claimed for. Never rejects. */
export const perform = async (
  inside: StoreInside,
  commands: LoyaltyCommands,
  job: Job,
  stop: AbortSignal,
): Promise<Job> =>
  job.kind === 'send'
    ? { ...job, found: await foundBy(attempt(inside, commands, job.row, stop), job.isFirst, stop) }
    : {
        ...job,
        found: await import('./check.ts').then(
          ({ check }) => check(inside, commands, job.row),
          // Fetched when it is needed for the first time, which may be without a network.
          () => askLater,
        ),
      };
