// Fetched when somebody signs out, or has seen how a command ended.
import { clearRest } from '../clear-rest.ts';
import { forgetMarks } from '../forget-marks.ts';
import type { StoreInside } from '../inside.ts';
import { isKept, leavingName, tell } from '../kept.ts';
import { pause } from '../pause.ts';
import type { PendingCommands, Settled } from '../store.ts';
import { forgetProgress } from '../survey-progress.ts';
import { drain } from './drain.ts';
import type { OutboxParts } from './outbox.ts';
import type { Row } from './row.ts';
import { hasEnded } from './transitions.ts';
import { settledOf, UNKNOWN } from './view.ts';

/** How long, in ms, somebody who signs out waits for what is still to be sent. */
const FLUSH = 5_000;
/** How soon, in ms, to look whether the tab that sends has ended. */
const LOOK = 500;
const DAY = 86_400_000;

/** How a command ends that is withdrawn: once it was sent, nobody knows. */
const withdrawn = ({ id, sentAt }: Row, isUnsure: boolean): Settled =>
  sentAt === undefined && !isUnsure
    ? { state: 'cancelled' }
    : { state: 'uncertain', key: id, problem: UNKNOWN };

interface Leaving extends OutboxParts {
  /** As it was before they left. */
  readonly inside: StoreInside;
  readonly subject: string;
  readonly pending: PendingCommands;
}

/** Sends what it can, for a short time. */
const flush = async ({ inside, watchers, ...parts }: Leaving): Promise<void> => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), FLUSH);
  const hints = { keyRetention: DAY, released: false, isBack: true };
  let isOver = false;
  const onRows = (rows: readonly Row[]) => {
    isOver = rows.every((row) => settledOf(row));
    watchers.tell(rows);
  };
  try {
    const commands = await inside.client.commands?.();
    while (commands && !stop.signal.aborted) {
      const wait = await drain({ ...parts, inside, commands, stop, hints, onRows });
      if (isOver) break;
      // Another tab is at it, or the server has asked for a moment.
      await pause(wait ?? LOOK, stop.signal);
    }
  } catch {
    // What could not be sent is withdrawn.
  } finally {
    clearTimeout(timer);
  }
};

/** Leaves nothing of a visitor on the device, or only what is still to be sent. */
export const leave = async (leaving: Leaving): Promise<void> => {
  const { store, name, storage, watchers, subject, pending, keeping } = leaving;
  forgetProgress(store.key);
  forgetMarks();
  await keeping?.catch(() => undefined);
  // Also where the outbox itself found no place on the device. What stays all the same, the next page erases,
  // since somebody else is there.
  if (await isKept(store.key)) await clearRest(name).catch(() => undefined);
  if (pending === 'flush') await flush(leaving);
  const gone = await storage.transact(subject, (rows) => {
    const left = rows.filter((row) => pending !== 'keep' || hasEnded(row));
    return { remove: left.map(({ seq }) => seq), result: left };
  });
  // A device that has just failed may still have them, and send them when the same member is back.
  const isUnsure = storage.durability === 'volatile' && (await isKept(store.key));
  for (const row of gone) watchers.settle(row.id, settledOf(row) ?? withdrawn(row, isUnsure));
  tell(leavingName(store.key), '');
};

/** Forgets a command that has ended. @returns the other ones. */
export const dismiss = (
  { storage }: OutboxParts,
  subject: string,
  id: string,
): Promise<readonly Row[]> =>
  storage.transact(subject, (rows) => {
    const isOver = (row: Row) => row.id === id && settledOf(row) !== undefined;
    return {
      remove: rows.filter(isOver).map(({ seq }) => seq),
      result: rows.filter((row) => !isOver(row)),
    };
  });
