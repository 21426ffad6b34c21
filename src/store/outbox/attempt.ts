import { failure } from '../../client/failure.ts';
import { limited } from '../../client/limited.ts';
import type { ClientFailure, LoyaltyCommands } from '../../client/loyalty-client.ts';
import type { Grant } from '../../client/session.ts';
import type { Operation } from '../../contract/commands.ts';
import { problem } from '../../contract/problems.ts';
import type { StoreInside } from '../inside.ts';
import type { Row, WaitReason } from './row.ts';
import { commandOf } from './step.ts';
import type { Attempt, Job } from './step.ts';

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

/** What one visitor asked for is never sent, nor told, under another's name. */
const onBehalfOf = (row: Row, { subject }: Grant): void => {
  if (subject !== undefined && subject !== row.subject) throw failure('session-changed');
};

/** Has the page find out who is there now; the command waits for its own visitor. */
const becauseOfAnother = ({ store, leaving }: StoreInside): Attempt => {
  if (!leaving.aborted) void store.refresh();
  return { event: 'return' };
};

const attempt = async (
  inside: StoreInside,
  commands: LoyaltyCommands,
  row: Row,
  stop: AbortSignal,
): Promise<Attempt> => {
  let left = false;
  const call = (grant: Grant) => {
    onBehalfOf(row, grant);
    return limited((signal) => {
      stop.throwIfAborted();
      left = true;
      return commands.send(commandOf(row), {
        key: row.id,
        subject: row.subject,
        token: grant.token,
        signal: AbortSignal.any([signal, stop]),
      });
    }, ATTEMPT_LIMIT);
  };
  try {
    const answer =
      (await inside.session.authorise(call)) ?? (row.subject ? undefined : await call({}));
    if (!answer) return becauseOfAnother(inside);
    return answer.outcome === 'applied'
      ? { event: 'apply', result: answer.result }
      : { event: 'refuse', problem: answer.problem };
  } catch (error) {
    const { code, status, retryAfter, replayed } = error as ClientFailure;
    if (code === 'session-changed') return becauseOfAnother(inside);
    if (status === 401)
      return row.subject
        ? { event: 'hold' }
        : { event: 'refuse', problem: problem('not-authenticated') };
    const reason = left ? reasonOf(status) : 'network';
    return { event: 'retry', reason, retryAfter, replayed, left, once: !commands.idempotency };
  }
};

/** Asks the server what became of a command; nothing where it cannot be asked now. */
export const readOperation = async (
  { session }: StoreInside,
  { readOperation: read }: LoyaltyCommands,
  row: Pick<Row, 'id' | 'subject'>,
): Promise<Operation | undefined> => {
  const call = (grant: Grant) => {
    onBehalfOf(row as Row, grant);
    const { subject } = row;
    return limited(
      (signal) => read?.(row.id, { token: grant.token, subject, signal }) ?? Promise.reject(),
    );
  };
  try {
    return (await session.authorise(call)) ?? (row.subject ? undefined : await call({}));
  } catch {
    return undefined;
  }
};

/** Does what a row was claimed for. Never rejects. */
export const perform = async (
  inside: StoreInside,
  commands: LoyaltyCommands,
  job: Job,
  stop: AbortSignal,
): Promise<Job> =>
  job.kind === 'send'
    ? { ...job, attempt: await attempt(inside, commands, job.row, stop) }
    : { ...job, operation: await readOperation(inside, commands, job.row) };
