// What a page listens to, and which timers run in it.

interface Heard {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: unknown;
  readonly signal: AbortSignal | undefined;
}

export interface WatchedPage {
  /** The types that are listened to on the page itself, sorted. */
  listened(): readonly string[];
  /** Timers that run, or were begun, since the last call; repeating ones are named so. */
  begun(): readonly string[];
  unwatch(): void;
}

/** Counts from here on. */
export function watchPage(): WatchedPage {
  const navigation = Reflect.get(window, 'navigation') as EventTarget | undefined;
  const page = new Set<unknown>([window, document, document.documentElement, navigation]);
  let heard: Heard[] = [];
  const timers: string[] = [];
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const { setTimeout, setInterval } = window;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...all) {
    const [type, listener, options] = all;
    const target = this ?? window;
    const { signal = undefined } = typeof options === 'object' ? options : {};
    if (page.has(target)) heard.push({ target, type, listener, signal });
    addEventListener.apply(target, all);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, ...all) {
    const [type, listener] = all;
    const target = this ?? window;
    heard = heard.filter(
      (one) => one.target !== target || one.type !== type || one.listener !== listener,
    );
    removeEventListener.apply(target, all);
  };
  const counted = <T extends typeof setTimeout | typeof setInterval>(name: string, start: T): T =>
    new Proxy(start, {
      apply: (target, _here, all: Parameters<typeof setTimeout>) => {
        timers.push(name);
        return target.apply(window, all);
      },
    });
  window.setTimeout = counted('once', setTimeout);
  window.setInterval = counted('again and again', setInterval);
  return {
    listened: () =>
      heard
        .filter(({ signal }) => !signal?.aborted)
        .map(({ type }) => type)
        .toSorted(),
    begun: () => timers.splice(0),
    unwatch: () => {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      Object.assign(window, { setTimeout, setInterval });
    },
  };
}
