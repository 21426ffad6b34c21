const patience = 15_000;

/**
 * Waits until `check` gives something other than undefined, null or false, looking again as often as
 * the browser lets timers run.
 * @param what completes "Waited in vain for …".
 */
export async function until<T>(
  check: () => T | Promise<T>,
  what: string,
): Promise<Exclude<T, undefined | null | false>> {
  const giveUpAt = performance.now() + patience;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== null && value !== false) {
      return value as Exclude<T, undefined | null | false>;
    }
    if (performance.now() > giveUpAt) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
}

/** Lets two frames be drawn, so that layout, observers and microtasks of the change at hand are through. */
export function drawn(view: Window = window): Promise<void> {
  return new Promise((resolve) => {
    view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve()));
  });
}
