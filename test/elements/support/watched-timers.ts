// Which timers run in a page.

import type { WatchedPage } from './watched-page.ts';

/** Counts from here on. */
export function watchTimers(): Pick<WatchedPage, 'begun' | 'running' | 'unwatch'> {
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  const { requestAnimationFrame, cancelAnimationFrame } = window;
  const started: string[] = [];
  const waits = new Map<string, number>();

  const counted = <T extends typeof setTimeout | typeof setInterval>(name: string, start: T): T =>
    new Proxy(start, {
      apply(target, _here, [act, wait = 0, ...more]: [unknown, number?, ...unknown[]]) {
        started.push(name);
        const acted = (...all: unknown[]): void => {
          if (name === 'once') waits.delete(`timer ${String(id)}`);
          if (typeof act === 'function') Reflect.apply(act, window, all);
        };
        const id: unknown = Reflect.apply(target, window, [acted, wait, ...more]);
        waits.set(`timer ${String(id)}`, wait);
        return id;
      },
    });
  const cleared = <T extends typeof clearTimeout | typeof cancelAnimationFrame>(
    kind: string,
    clear: T,
  ): T =>
    new Proxy(clear, {
      apply(target, _here, [id]: [unknown]) {
        waits.delete(`${kind} ${String(id)}`);
        Reflect.apply(target, window, [id]);
      },
    });

  window.setTimeout = counted('once', setTimeout);
  window.setInterval = counted('again and again', setInterval);
  // Either takes the ids of both.
  window.clearTimeout = cleared('timer', clearTimeout);
  window.clearInterval = cleared('timer', clearInterval);
  window.cancelAnimationFrame = cleared('frame', cancelAnimationFrame);
  window.requestAnimationFrame = (act) => {
    const id = requestAnimationFrame.call(window, (now) => {
      waits.delete(`frame ${id}`);
      act(now);
    });
    waits.set(`frame ${id}`, 0);
    return id;
  };
  return {
    begun: () => started.splice(0),
    running: () => [...waits.values()],
    unwatch: () => {
      Object.assign(window, { setTimeout, setInterval, clearTimeout, clearInterval });
      Object.assign(window, { requestAnimationFrame, cancelAnimationFrame });
    },
  };
}
