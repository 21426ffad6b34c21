import { firstReached } from '../../src/backend/index.ts';

const HOUR = 3_600_000;

const clocks = new Map<string, (reading: number) => number>();

/**
 * Tells when a zone's wall clock showed a reading, as `firstReached()` does. Asking the platform
 * about a zone is slow; within an hour without a change of the clock it is asked once.
 */
export function localClock(zone: string): (reading: number) => number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = newClock(zone);
    clocks.set(zone, clock);
  }
  return clock;
}

function newClock(zone: string): (reading: number) => number {
  /** By hour: what to add to a reading; undefined where the clock changes within the hour. */
  const shifts = new Map<number, number | undefined>();
  return (reading) => {
    const hour = Math.floor(reading / HOUR);
    if (!shifts.has(hour)) {
      if (shifts.size > 200_000) shifts.clear();
      const start = firstReached(hour * HOUR, zone);
      const end = firstReached((hour + 1) * HOUR, zone);
      shifts.set(hour, end - start === HOUR ? start - hour * HOUR : undefined);
    }
    const shift = shifts.get(hour);
    return shift === undefined ? firstReached(reading, zone) : reading + shift;
  };
}
