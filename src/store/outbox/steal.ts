// Fetched where another tab holds the lock.
import { pause } from '../pause.ts';
import type { DrainContext } from './drain.ts';
import { exclusively } from './exclusively.ts';

/** This long after its holder should have ended, in ms, the lock is taken from it. */
const STEAL_AFTER = 30_000;
/** How soon, in ms, a holder has said so. */
const GRACE = 1_000;

/**
 * Does work under a lock whose holder has not stirred for too long.
 *
 * @returns whether it did.
 */
export const steal = async (
  { name, storage, stop, subject }: DrainContext,
  work: () => Promise<void>,
  onStolen: () => void,
): Promise<boolean> => {
  const holder = () => storage.transact(subject, (_, meta) => ({ result: meta }));
  const { epoch, until } = await holder();
  if (until + STEAL_AFTER >= Date.now()) return false;
  // Who has come a moment ago has not said so yet.
  await pause(GRACE, stop.signal);
  if (stop.signal.aborted || (await holder()).epoch !== epoch) return false;
  let isStolen = false;
  const isGiven = await exclusively(name, { steal: true }, work, () => {
    isStolen = true;
    onStolen();
  });
  if (isStolen) return false;
  // A lock that cannot even be taken is broken; epochs and keys do without.
  if (!isGiven) await work();
  return true;
};
