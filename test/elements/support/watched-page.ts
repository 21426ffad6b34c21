// What a page listens to and watches, and which timers run in it.

import { watchTimers } from './watched-timers.ts';

interface Heard {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: unknown;
  readonly signal: AbortSignal | undefined;
}

export interface WatchedPage {
  /** The types that are listened to on the page itself, sorted; `intersection` for what is watched come into view. */
  listened(): readonly string[];
  /** Timers that were begun since the last call; repeating ones are named so. */
  begun(): readonly string[];
  /** How long, in ms, each timer that runs waits; 0 for a frame. Of what repeats, each time. */
  running(): readonly number[];
  unwatch(): void;
}

/** Counts from here on. */
export function watchPage(): WatchedPage {
  const navigation = Reflect.get(window, 'navigation') as EventTarget | undefined;
  const page = new Set<unknown>([
    ...[window, document, document.documentElement, document.body, navigation],
    ...[window.visualViewport, window.screen.orientation],
  ]);
  let heard: Heard[] = [];
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const { observe, unobserve, disconnect } = IntersectionObserver.prototype;
  const watching = new Map<IntersectionObserver, Set<Element>>();
  const timers = watchTimers();
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...all) {
    const [type, listener, options] = all;
    const target = this ?? window;
    const { signal = undefined } = typeof options === 'object' ? options : {};
    const isHeard = heard.some(
      (one) => one.target === target && one.type === type && one.listener === listener,
    );
    if (page.has(target) && !isHeard) heard.push({ target, type, listener, signal });
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
  IntersectionObserver.prototype.observe = function (element) {
    watching.set(this, (watching.get(this) ?? new Set()).add(element));
    observe.call(this, element);
  };
  IntersectionObserver.prototype.unobserve = function (element) {
    watching.get(this)?.delete(element);
    unobserve.call(this, element);
  };
  IntersectionObserver.prototype.disconnect = function () {
    watching.delete(this);
    disconnect.call(this);
  };
  return {
    ...timers,
    listened: () =>
      [
        ...heard.filter(({ signal }) => !signal?.aborted).map(({ type }) => type),
        ...[...watching.values()].flatMap((elements) => [...elements].map(() => 'intersection')),
      ].toSorted(),
    unwatch: () => {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      Object.assign(IntersectionObserver.prototype, { observe, unobserve, disconnect });
      timers.unwatch();
    },
  };
}
