/** How long the first event waits for others, in ms. */
const GATHERING = 10_000;
/** Nothing waits longer than this, in ms: the clock was set in between. */
const LONGEST_WAIT = 7_200_000;

/** When events are sent next. */
export interface Gatherer {
  /** Sends once the time for gathering is over, or at once; never before it may. */
  start(isFull?: boolean): void;
  /** Sends in so many ms, and not before. */
  notBefore(ms: number): void;
  /** Whether nothing has to be waited for. */
  mayBegin(): boolean;
  /** Nothing has to be waited for any more. */
  anew(): void;
  stop(): void;
}

export const gatherer = (send: () => void): Gatherer => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let earliest = 0;

  const left = (): number => {
    const wait = earliest - Date.now();
    return wait > LONGEST_WAIT ? 0 : wait;
  };
  const stop = (): void => {
    clearTimeout(timer);
    dueAt = Infinity;
  };
  const begin = (ms: number): void => {
    const wait = Math.max(ms, left());
    const at = Date.now() + wait;
    // A clock that was set back must not keep it from being due.
    if (at >= dueAt && dueAt > Date.now()) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => {
      dueAt = Infinity;
      send();
    }, wait);
  };
  return {
    start: (isFull) => begin(isFull ? 0 : GATHERING),
    notBefore(ms) {
      stop();
      earliest = Date.now() + ms;
      begin(ms);
    },
    mayBegin: () => left() <= 0,
    anew() {
      earliest = 0;
    },
    stop,
  };
};
