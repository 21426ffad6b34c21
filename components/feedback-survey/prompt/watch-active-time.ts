/**
 * Waits until somebody has had the page in front of them for a time: in the tab that is shown, in the
 * window that has the focus. One timer runs while they do, none while they do not.
 *
 * @param time In ms.
 */
export function watchActiveTime(
  time: number,
  now: () => number,
  fire: () => void,
  signal: AbortSignal,
): void {
  let left = time;
  let since: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = (): void => {
    const isActive =
      !signal.aborted && document.visibilityState === 'visible' && document.hasFocus();
    if (isActive === (since !== undefined)) return;
    if (since === undefined) {
      since = now();
      timer = setTimeout(fire, left);
    } else {
      clearTimeout(timer);
      left -= now() - since;
      since = undefined;
    }
  };
  document.addEventListener('visibilitychange', turn, { signal });
  window.addEventListener('focus', turn, { signal });
  window.addEventListener('blur', turn, { signal });
  signal.addEventListener('abort', turn, { once: true });
  turn();
}
