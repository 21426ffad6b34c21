/** This close to the top, in CSS pixels, is back at it. */
const TOP = 40;

/**
 * Waits until somebody seems about to leave. With a mouse: the pointer leaves through the top, where
 * tabs and the address are. Without one: they have read at least a screen further down and come back to
 * the top, where the browser shows its address again. Not by the speed of scrolling, which differs with
 * devices, and is high also for people who look for something.
 */
export function watchExit(fire: () => void, signal: AbortSignal): void {
  let deepest = 0;
  document.documentElement.addEventListener(
    'mouseleave',
    ({ clientY }) => {
      if (clientY <= 0) fire();
    },
    { signal },
  );
  document.addEventListener(
    'scroll',
    () => {
      deepest = Math.max(deepest, scrollY);
      if (deepest >= innerHeight && scrollY <= TOP && matchMedia('(hover: none)').matches) fire();
    },
    { passive: true, signal },
  );
}
