import { actAs, currentActor, deliver } from './actor.ts';
import type { Actor } from './actor.ts';

export const START = Date.parse('2026-11-22T12:00:00Z');
/** More timers than this in one go never come to an end. */
const MOST_TIMERS = 20_000;

interface Timer {
  readonly at: number;
  readonly actor: Actor | undefined;
  readonly act: () => void;
}

/** A clock that only {@link Clock.pass} moves, in place of the page's. */
export interface Clock {
  /** The time as it is, and as servers know it. */
  readonly now: () => number;
  /** How far the device's clock is ahead of it. */
  skew: number;
  /** Lets time pass; everything that is due happens one after the other. */
  pass(ms: number): Promise<void>;
  /** The machine sleeps: time passes, and nothing happens on it. */
  sleep(ms: number): Promise<void>;
  /** Lets everything happen that waits for no clock. */
  rest(): Promise<void>;
  /** Acts after some time, on behalf of an actor. */
  after(ms: number, actor: Actor | undefined, act: () => void): Timer;
  end(): void;
}

/**
 * Takes the place of the page's clock, timers and chance until it is ended.
 *
 * @param turns How many turns of the event loop without work count as rest.
 */
export const startClock = (chance: () => number = () => 0.5, turns = 2): Clock => {
  const real = {
    ...{ setTimeout, clearTimeout, setImmediate, now: Date.now, random: Math.random },
    timeout: AbortSignal.timeout,
  };
  let time = START;
  let timers: Timer[] = [];
  let immediates = 0;

  const after = (ms: number, actor: Actor | undefined, act: () => void): Timer => {
    const timer = { at: time + Math.max(0, ms), actor, act };
    const next = timers.findIndex(({ at }) => at > timer.at);
    timers.splice(next < 0 ? timers.length : next, 0, timer);
    return timer;
  };

  const rest = async (): Promise<void> => {
    // A fake database works in immediates: they are over when none has come for two turns.
    for (let idle = 0; idle < turns; idle++) {
      await new Promise<void>((resolve) => real.setImmediate(resolve));
      if (immediates) idle = -1;
    }
  };

  const clock: Clock = {
    now: () => time,
    skew: 0,
    rest,
    after,
    async pass(ms) {
      const end = time + ms;
      await rest();
      for (let count = 0; timers[0] && timers[0].at <= end; count++) {
        if (count > MOST_TIMERS) throw new Error('It never comes to an end');
        const timer = timers[0];
        timers.shift();
        time = Math.max(time, timer.at);
        deliver(timer.actor, timer.act);
        await rest();
      }
      time = end;
    },
    async sleep(ms) {
      const end = time + ms;
      const isDue = ({ at, actor }: Timer) => at <= end && !actor;
      for (let timer = timers.find(isDue); timer; timer = timers.find(isDue)) {
        timers.splice(timers.indexOf(timer), 1);
        time = Math.max(time, timer.at);
        timer.act();
      }
      time = end;
      await clock.pass(0);
    },
    end() {
      timers = [];
      Object.assign(globalThis, {
        setTimeout: real.setTimeout,
        clearTimeout: real.clearTimeout,
        setImmediate: real.setImmediate,
      });
      Date.now = real.now;
      Math.random = real.random;
      AbortSignal.timeout = real.timeout;
    },
  };

  Object.assign(globalThis, {
    setTimeout: (act: () => void, ms = 0) => after(ms, currentActor(), act),
    clearTimeout: (timer?: Timer) => {
      if (timer) timers = timers.filter((one) => one !== timer);
    },
    setImmediate: (act: (...args: unknown[]) => void, ...args: unknown[]) => {
      immediates++;
      return real.setImmediate(() => {
        immediates--;
        act(...args);
      });
    },
  });
  Date.now = () => time + clock.skew;
  Math.random = chance;
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController();
    after(ms, currentActor(), () => controller.abort(new DOMException('Too late', 'TimeoutError')));
    return controller.signal;
  };
  return clock;
};

/** A pause on behalf of whoever waits; one whose tab has gone never ends. */
export const pauseOf = (clock: Clock, ms: number): Promise<void> => {
  const actor = currentActor();
  return new Promise((resolve) => clock.after(ms, actor, () => actAs(actor, resolve)));
};

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export const chanceOf = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
