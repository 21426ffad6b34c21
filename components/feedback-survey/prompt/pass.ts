/** Waits for a time, in ms; for ever once the signal is aborted. */
export const pass = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
