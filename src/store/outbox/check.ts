// Fetched when it is not known what became of a command.
import { limited } from '../../client/limited.ts';
import { isUndecided } from '../../client/is-undecided.ts';
import type { ClientFailure, LoyaltyCommands } from '../../client/loyalty-client.ts';
import type { Operation } from '../../contract/operation.ts';
import { problemDocument } from '../../contract/problem-document.ts';
import { backoff } from '../backoff.ts';
import type { StoreInside } from '../inside.ts';
import type { Settled } from '../store.ts';
import { askLater, callFor } from './attempt.ts';
import type { OutboxParts } from './outbox.ts';
import type { Row } from './row.ts';
import { isOverdue, MOST_CHECKS } from './step.ts';
import type { StepOptions } from './step.ts';
import { hasEnded, move } from './transitions.ts';
import { UNKNOWN } from './view.ts';

/** How long, in ms, a request may take to arrive that was given up. */
const ARRIVAL = 60_000;

/** `silence` where it cannot be asked now; nothing where it does not tell. */
type Answer = Operation | 'silence' | undefined;

/** Asks the server what became of a command. */
const readOperation = async (
  inside: StoreInside,
  { readOperation: read }: LoyaltyCommands,
  { id, subject }: Pick<Row, 'id' | 'subject'>,
): Promise<Answer> => {
  try {
    return await callFor(inside, subject, ({ token }) =>
      limited((signal) => read?.(id, { token, subject, signal }) ?? Promise.reject()),
    );
  } catch (error) {
    const { status } = (error ?? {}) as ClientFailure;
    return status === undefined || isUndecided(status) ? 'silence' : undefined;
  }
};

const afterCheck = (
  row: Row,
  operation: Operation | undefined,
  { now, chance, keyRetention }: StepOptions,
): Row => {
  const checks = row.checks + 1;
  // Who has forgotten a key no longer knows whether it was ever there.
  const isForgotten = Math.abs(now - (row.sentAt ?? now)) > keyRetention;
  const state = operation?.state;
  switch (state === 'absent' && isForgotten ? 'unknown' : state) {
    case 'applied':
      return move(row, 'apply', { result: operation?.result, endedAt: now });
    case 'refused':
      return move(row, 'refuse', { problem: problemDocument(operation?.result), endedAt: now });
    case 'absent':
      // A request nobody waits for any more may still be on its way: believed when said twice.
      if (row.sentAt !== undefined && !row.checks) return { ...row, checks, nextAt: now + ARRIVAL };
      // By the clock of the answer that has just come it may not be too late after all.
      return row.sentAt === undefined && !isOverdue(row, now)
        ? { ...row, nextAt: now }
        : move(row, 'expire', { endedAt: now });
    case 'in-progress':
      return { ...row, nextAt: now + backoff(3, 1_000, chance) };
    case 'unknown':
      return row.sentAt === undefined
        ? move(row, 'expire', { endedAt: now })
        : { ...row, checks: MOST_CHECKS };
    default:
      return { ...row, checks, nextAt: now + backoff(checks, 1_000, chance) };
  }
};

/** Asks the server what became of a command, and gives what that makes of its row. */
export const check = async (
  inside: StoreInside,
  commands: LoyaltyCommands,
  row: Row,
): Promise<(row: Row, options: StepOptions) => Row> => {
  const operation = await readOperation(inside, commands, row);
  return (latest, options) => {
    if (hasEnded(latest)) return latest;
    return operation === 'silence'
      ? { ...askLater(latest, options), reason: 'network' }
      : afterCheck(latest, operation, options);
  };
};

/** How a command has ended of which nothing is kept here any more. */
const lostEnd = async (
  inside: StoreInside,
  commands: LoyaltyCommands,
  row: Pick<Row, 'id' | 'subject'>,
): Promise<Settled> => {
  const answer = await readOperation(inside, commands, row);
  const operation = answer === 'silence' ? undefined : answer;
  switch (operation?.state) {
    case 'applied':
      return { state: 'acked', result: operation.result };
    case 'refused':
      return { state: 'rejected', problem: problemDocument(operation.result) };
    default:
      // Also where it is absent: a server forgets, and nobody here knows how long ago it was sent.
      return { state: 'uncertain', key: row.id, problem: UNKNOWN };
  }
};

interface Learning extends OutboxParts {
  readonly inside: StoreInside;
  readonly subject: string;
  readonly commands: LoyaltyCommands;
}

/** Those that are asked about. */
const learning = new Set<string>();

/** Tells those who wait for commands that are no longer kept how they ended. */
export const learnEnds = async (parts: Learning): Promise<void> => {
  const { inside, commands, storage, watchers, subject } = parts;
  const rows = await storage.transact(subject, (kept) => ({ result: kept }));
  const lost = watchers.missing(subject, rows).filter((id) => !learning.has(id));
  await Promise.all(
    lost.map(async (id) => {
      learning.add(id);
      watchers.settle(id, await lostEnd(inside, commands, { id, subject }));
    }),
  );
};
