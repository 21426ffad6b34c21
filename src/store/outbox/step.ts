import { changesMember, patienceOf } from '../../client/command-kinds.ts';
import type { MemberCommand } from '../../client/loyalty-client.ts';
import type { ProblemDocument } from '../../contract/problem-document.ts';
import { backoff } from '../backoff.ts';
import type { Row, WaitReason } from './row.ts';
import { hasEnded, move } from './transitions.ts';

/** How long what was applied is kept, in ms: so that other tabs learn what came of it. */
const ACKED_FOR = 60_000;
/** How long what ended otherwise is kept unless somebody says they saw it, in ms. */
const REFUSED_FOR = 7 * 86_400_000;
/** Answers without a decision before the store stops sending. */
const MOST_ANSWERS = 12;
/** So often may a server repeat one stored failure before trying again is known to be useless. */
const MOST_REPLAYS = 3;
/** How often the server is asked what became of a command. */
export const MOST_CHECKS = 5;
/** This long before the server forgets a key nothing is sent under it any more, in ms. */
const RETENTION_MARGIN = 3_600_000;
/** Lanes that are sent side by side. */
const MOST_JOBS = 2;
/** Nothing waits longer than this, in ms, not even for a server: the clock was set in between. */
const LONGEST_WAIT = 7_200_000;

/** What became of one attempt. */
export type Attempt =
  | { readonly event: 'apply'; readonly result: unknown }
  | { readonly event: 'refuse'; readonly problem: ProblemDocument }
  | { readonly event: 'hold' }
  | { readonly event: 'return' }
  | {
      readonly event: 'retry';
      readonly reason: WaitReason;
      /** How long the server asked to be left alone, in ms. */
      readonly retryAfter?: number | undefined;
      readonly replayed?: boolean | undefined;
      /** Whether a request may have left. */
      readonly left: boolean;
      /** Whether it must not be sent twice. */
      readonly once?: boolean | undefined;
    };

/** What came of a job, told to the row as it is by then. */
export type Found = (row: Row, options: StepOptions) => Row;

/** What is done with a row that was claimed. */
export type Job = { readonly row: Row; readonly found?: Found | undefined } & (
  | {
      readonly kind: 'send';
      /** Whether no request has ever left before. */
      readonly isFirst: boolean;
    }
  /** The server is asked what became of it. */
  | { readonly kind: 'check' }
);

export interface StepOptions {
  /** Milliseconds since 1970 by the server's clock. */
  readonly now: number;
  /** By how much what is known of the server's clock has changed since the last step, in ms. */
  readonly shift: number;
  /** Who holds the drain. */
  readonly epoch: number;
  /** 0 to 1, for jitter. */
  readonly chance: number;
  /** What was done since the last step. */
  readonly done: readonly Job[];
  /** Whether to claim more. */
  readonly claims: boolean;
  /** Whether nothing may be sent twice: then what its sender left behind is in doubt. */
  readonly once?: boolean | undefined;
  /** Whether the server can be asked what became of a command. */
  readonly canCheck: boolean;
  /** For how long the server knows a key, in ms. */
  readonly keyRetention: number;
  /** Whether somebody has signed in since rows were held. */
  readonly released: boolean;
  /** Whether the network is back, so that nothing waits for it any more. */
  readonly isBack: boolean;
}

export interface Step {
  /** All rows as they are now. */
  readonly rows: readonly Row[];
  readonly removed: readonly number[];
  readonly jobs: readonly Job[];
  /** When there is something to do again; Infinity when there is not. */
  readonly nextAt: number;
}

export const commandOf = ({ command }: Row): MemberCommand => JSON.parse(command) as MemberCommand;

/** Whether a row's end means that the member document is another one. */
export const hasChangedMember = (row: Row): boolean =>
  row.state === 'acked' && changesMember(commandOf(row));

/** Whether nobody will find out any more what became of a command. */
export const isUndecidable = ({ checks }: Row): boolean => checks >= MOST_CHECKS;

const isLate = (row: Row, now: number): boolean => now - row.at > patienceOf(commandOf(row));

/** Whether it has waited to be sent for longer than its member would expect. */
export const isOverdue = (row: Row, now: number): boolean =>
  row.sentAt === undefined && isLate(row, now);

/** The row by what came of an attempt. */
export const afterAttempt = (
  row: Row,
  attempt: Attempt,
  isFirst: boolean,
  { now, chance, epoch, shift }: StepOptions,
): Row => {
  if (attempt.event === 'apply')
    return move(row, 'apply', { result: attempt.result, endedAt: now, problem: undefined });
  // Another tab has taken over: what failed here says nothing of what it does.
  if (row.epoch !== epoch) return row;
  if (attempt.event === 'refuse')
    return move(row, 'refuse', { problem: attempt.problem, endedAt: now });
  // What never left must not look sent.
  const hasLeft = attempt.event === 'retry' && attempt.left;
  const sentAt = !isFirst ? row.sentAt : hasLeft ? (row.sentAt ?? now) + shift : undefined;
  if (attempt.event === 'hold') return move(row, 'hold', { sentAt, reason: 'auth' });
  if (attempt.event === 'return')
    return move(row, sentAt === undefined ? 'return' : 'retry', {
      sentAt,
      nextAt: now + backoff(row.attempts, 0, chance),
    });
  const { reason, replayed, left, once, retryAfter } = attempt;
  const answers = row.answers + Number(reason !== 'network');
  const replays = row.replays + Number(replayed ?? false);
  const isVain = answers >= MOST_ANSWERS || replays >= MOST_REPLAYS || (left && once);
  return move(row, isVain ? 'doubt' : 'retry', {
    reason,
    answers,
    replays,
    sentAt,
    nextAt: isVain ? now : now + backoff(row.attempts, retryAfter, chance),
  });
};

const isOver = ({ state, endedAt = 0 }: Row, now: number): boolean =>
  now - endedAt > (state === 'acked' ? ACKED_FOR : REFUSED_FOR);

/**
 * One step of a drain: takes in what was done, and claims what is to be done next. Gives the same for
 * the same arguments, since a storage may have to run it twice.
 *
 * @param all Rows of one subject, in the order they were taken.
 */
export const step = (all: readonly Row[], options: StepOptions): Step => {
  const { now, epoch, done, claims, once, canCheck, keyRetention, released, isBack } = options;
  const lanes = new Set<string>();
  const removed: number[] = [];
  const jobs: Job[] = [];
  let nextAt = Infinity;

  const next = (known: Row): Row => {
    const job = done.find((one) => one.row.seq === known.seq);
    let row = job?.found?.(known, options) ?? known;
    if (hasEnded(row)) {
      if (isOver(row, now)) removed.push(row.seq);
      else if (row.state === 'acked')
        nextAt = Math.min(nextAt, (row.endedAt ?? now) + ACKED_FOR + 1);
      return row;
    }
    if (claims && row.state === 'sending' && row.epoch !== epoch) {
      // Claimed for the first time, and nobody knows whether it was sent: it must not be for the first time that late.
      const isUnsure = row.sentAt === row.nextAt && isLate(row, now);
      const isInDoubt = once || (canCheck && isUnsure);
      row = move(row, isInDoubt ? 'doubt' : 'orphan', { nextAt: now });
    }
    if (released) row = move(row, 'release', { nextAt: now });
    if (row.nextAt > now + LONGEST_WAIT || (isBack && row.reason === 'network'))
      row = { ...row, nextAt: now };
    // Also where the clock was set back, and nobody knows how long ago that is.
    const isTooOld = Math.abs(now - (row.sentAt ?? now)) > keyRetention - RETENTION_MARGIN;
    if (isTooOld && row.state !== 'uncertain') row = move(row, 'doubt', { nextAt: now });

    const isUncertain = row.state === 'uncertain';
    if (isUncertain && isUndecidable(row)) return row;
    if (isUncertain && !canCheck) return { ...row, checks: MOST_CHECKS };
    // What nobody can decide now does not keep others from being sent.
    if (!isUncertain) {
      if (lanes.has(row.lane)) return row;
      lanes.add(row.lane);
    }
    if (row.state === 'held' || row.state === 'sending') return row;
    if (row.nextAt > now || !claims || jobs.length >= MOST_JOBS) {
      nextAt = Math.min(nextAt, Math.max(row.nextAt, now));
      return row;
    }
    const mustCheck = isUncertain || isOverdue(row, now);
    if (mustCheck && !canCheck) return move(row, 'expire', { endedAt: now });
    if (mustCheck) {
      jobs.push({ kind: 'check', row });
      return row;
    }
    const { attempts, sentAt = now } = row;
    const isFirst = row.sentAt === undefined;
    const claimed = move(row, 'claim', { attempts: attempts + 1, sentAt, epoch, nextAt: now });
    jobs.push({ kind: 'send', row: claimed, isFirst });
    return claimed;
  };

  const rows = all.map(next).filter(({ seq }) => !removed.includes(seq));
  return { rows, removed, jobs, nextAt };
};
