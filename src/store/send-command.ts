import { failure } from '../client/failure.ts';
import { limited } from '../client/limited.ts';
import type { ClientFailure, CommandAnswer, LoyaltyCommands } from '../client/loyalty-client.ts';
import type { Grant } from '../client/session.ts';
import { problem, problemDocument } from '../contract/problems.ts';
import { backoff } from './backoff.ts';
import type { StoreInside } from './inside.ts';
import { pause } from './pause.ts';
import { problemOf } from './problem.ts';
import type { Sent, Settled, StoreCommand } from './store.ts';
import { uuid } from './uuid.ts';

/** Attempts before the store stops sending; with the waits between them about two minutes. */
const ATTEMPTS = 8;
/** So often may a server repeat one stored failure before retrying is known to be useless. */
const REPLAYED_FAILURES = 3;
/** How long one attempt may take, in milliseconds. */
const ATTEMPT_LIMIT = 15_000;

/** Asks the server what became of a command whose answer never came. */
const reconcile = async (
  { session }: StoreInside,
  { readOperation }: LoyaltyCommands,
  key: string,
  sameVisitor: (grant: Grant) => void,
): Promise<Settled | undefined> => {
  try {
    const operation =
      readOperation &&
      (await session.authorise((grant) => {
        sameVisitor(grant);
        return limited((signal) => readOperation(key, { token: grant.token, signal }));
      }));
    switch (operation?.state) {
      case 'applied':
        return { state: 'acked', result: operation.result };
      case 'refused':
        return { state: 'rejected', problem: problemDocument(operation.result) };
      case 'absent':
        return { state: 'expired' };
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
};

const deliver = async (
  inside: StoreInside,
  commands: LoyaltyCommands,
  command: StoreCommand,
  key: string,
): Promise<Settled> => {
  const { session, leaving } = inside;
  let visitor: Grant | undefined;
  let sent = false;
  let unknown = false;
  let replayedFailures = 0;

  // What one visitor asked for is never sent under another's name.
  const sameVisitor = (grant: Grant) => {
    visitor ??= grant;
    if (leaving.aborted || grant.subject !== visitor.subject) throw failure('session-changed');
  };
  const call = (grant: Grant): Promise<CommandAnswer> => {
    sameVisitor(grant);
    return limited((signal) => {
      sent = true;
      return commands.send(command, { key, token: grant.token, signal });
    }, ATTEMPT_LIMIT);
  };

  for (let attempt = 1; ; attempt++) {
    try {
      if (leaving.aborted) throw failure('session-changed');
      const answer = (await session.authorise(call)) ?? (await call({}));
      return answer.outcome === 'applied'
        ? { state: 'acked', result: answer.result }
        : { state: 'rejected', problem: answer.problem };
    } catch (error) {
      const { code, status, retryAfter, replayed } = error as ClientFailure;
      const uncertain: Settled = { state: 'uncertain', key, problem: problemOf(error) };
      if (code === 'session-changed' || leaving.aborted)
        return unknown ? uncertain : { state: 'cancelled' };
      if (status === 401)
        return unknown ? uncertain : { state: 'rejected', problem: problem('not-authenticated') };
      unknown ||= sent;
      if (replayed) replayedFailures++;
      if (
        attempt >= ATTEMPTS ||
        replayedFailures >= REPLAYED_FAILURES ||
        (sent && !commands.idempotency)
      )
        return sent
          ? ((await reconcile(inside, commands, key, sameVisitor)) ?? uncertain)
          : { state: 'expired' };
      await pause(backoff(attempt, retryAfter), leaving);
    }
  }
};

/** Only a complete survey response changes the member document; all other commands may. */
const changesMember = (command: StoreCommand, { state }: Settled): boolean =>
  state !== 'cancelled' &&
  state !== 'expired' &&
  !(command.kind === 'answer-survey' && command.body.status !== 'complete');

/**
 * Sends a command while the page lives, again under the same key when no answer came, and has the
 * member read again when it is settled.
 *
 * @throws ClientFailure `unsupported` when the client sends no commands.
 */
export const sendCommand = async (inside: StoreInside, command: StoreCommand): Promise<Sent> => {
  const commands = await inside.client.commands?.();
  if (!commands) throw failure('unsupported', 'This client sends no commands');
  const id = uuid();
  const settled = deliver(inside, commands, command, id).then((end) => {
    if (changesMember(command, end)) void inside.store.refresh();
    return end;
  });
  return { id, durability: 'volatile', settled };
};

/** Forgets a command that ended otherwise than `acked`. */
export const dismiss = async (_inside: StoreInside, _id: string): Promise<void> => {};
