/** How long the first event waits for others, in ms. */
const GATHERING = 10_000;

/** When events are sent next. */
export interface Gatherer {
  /** Sends once the time for gathering is over, or at once; never before it may. */
  start(isFull?: boolean): void;
  /** Sends then, in so many ms, and not before. */
  notBefore(ms: number): void;
  /** May send at once again. */
  anew(): void;
  stop(): void;
}

export const gatherer = (send: () => void): Gatherer => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let earliest = 0;

  const stop = (): void => {
    clearTimeout(timer);
    dueAt = Infinity;
  };
  const begin = (at: number): void => {
    const wanted = Math.max(at, earliest);
    // A clock that was set back must not keep it from being due.
    if (wanted >= dueAt && dueAt > Date.now()) return;
    clearTimeout(timer);
    dueAt = wanted;
    timer = setTimeout(() => {
      dueAt = Infinity;
      send();
    }, wanted - Date.now());
  };
  return {
    start: (isFull) => begin(Date.now() + (isFull ? 0 : GATHERING)),
    notBefore(ms) {
      stop();
      earliest = Date.now() + ms;
      begin(earliest);
    },
    anew() {
      earliest = 0;
    },
    stop,
  };
};
