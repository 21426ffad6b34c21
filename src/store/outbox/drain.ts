import type { LoyaltyCommands } from '../../client/loyalty-client.ts';
import type { StoreInside } from '../inside.ts';
import { perform } from './attempt.ts';
import { exclusively } from './exclusively.ts';
import type { Row } from './row.ts';
import { step } from './step.ts';
import type { Job, StepOptions } from './step.ts';
import type { OutboxStorage } from './storage.ts';

/** How long the lock may be held, in milliseconds. */
const HOLD = 20_000;
/** How many rows are claimed under one lock. */
const BATCH = 10;
/** A device's clock that is less than this off, in ms, is taken for right. */
const DEAD_BAND = 300_000;

/** What a drain works with. */
export interface DrainContext {
  readonly name: string;
  readonly storage: OutboxStorage;
  readonly inside: StoreInside;
  readonly commands: LoyaltyCommands;
  /** Whose rows are sent. */
  readonly subject: string;
  /** Aborted when the page is put away. */
  readonly stop: AbortController;
  readonly hints: Pick<StepOptions, 'keyRetention' | 'released' | 'isBack'>;
  /** Told of all rows after every change. */
  readonly onRows: (rows: readonly Row[]) => void;
}

/** The time by the server's clock, where that is known. */
export const serverNow = (ahead: number): number =>
  Date.now() + (Math.abs(ahead) > DEAD_BAND ? ahead : 0);

/** Claims, sends and takes in what came of it until nothing is due or the time is over. */
const batch = async (
  { storage, inside, commands, subject, hints, onRows }: DrainContext,
  stop: AbortSignal,
): Promise<number> => {
  const until = Date.now() + HOLD;
  let epoch: number | undefined;
  let offset: number | undefined;
  let claimed = 0;
  let done: readonly Job[] = [];
  for (;;) {
    const mayClaim = claimed < BATCH && !stop.aborted && Date.now() < until;
    const chance = Math.random();
    const taken = await storage.transact(subject, (rows, meta) => {
      const mine = epoch ?? meta.epoch + 1;
      const ahead = commands.ahead?.() ?? meta.ahead;
      const now = serverNow(ahead);
      const latest = now - Date.now();
      const result = step(rows, {
        ...hints,
        now,
        shift: latest - (offset ?? latest),
        epoch: mine,
        chance,
        done,
        // Whoever has come since takes what is left.
        claims: mayClaim && (epoch === undefined || meta.epoch === mine),
        once: !commands.idempotency,
        canCheck: Boolean(commands.readOperation),
      });
      return {
        put: result.rows.filter((row) => !rows.includes(row)),
        remove: result.removed,
        meta: meta.epoch > mine ? undefined : { epoch: mine, until, ahead },
        result: { ...result, epoch: mine, offset: latest, wait: result.nextAt - now },
      };
    });
    ({ epoch, offset } = taken);
    onRows(taken.rows);
    const { jobs } = taken;
    if (!jobs.length) return mayClaim ? taken.wait : 0;
    claimed += jobs.length;
    hints = { ...hints, released: false, isBack: false };
    done = await Promise.all(jobs.map((job) => perform(inside, commands, job, stop)));
    // A page that is put away in the middle of a transaction keeps all others from theirs.
    if (stop.aborted && done.every(({ found }) => !found)) return 0;
  }
};

/**
 * Sends what is due, unless another tab does.
 *
 * @returns in how many ms there is something to do again; Infinity when there is not, `undefined`
 *   when another tab is at it.
 */
export const drain = async (context: DrainContext): Promise<number | undefined> => {
  const { name, storage, stop } = context;
  const stolen = new AbortController();
  let wait = Infinity;
  const work = async () => {
    wait = await batch(context, AbortSignal.any([stop.signal, stolen.signal]));
  };
  if (storage.durability === 'volatile') {
    await work();
    return wait;
  }
  const onStolen = () => stolen.abort();
  if (await exclusively(name, { ifAvailable: true }, work, onStolen)) return wait;
  const hasStolen = await import('./steal.ts').then(
    ({ steal }) => steal(context, work, onStolen),
    () => false,
  );
  return hasStolen ? wait : undefined;
};
