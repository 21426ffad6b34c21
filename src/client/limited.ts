/**
 * Runs a call and gives it up after `ms` milliseconds, whether or not it heeds its signal.
 *
 * @throws DOMException `TimeoutError`.
 */
export const limited = <T>(call: (signal: AbortSignal) => Promise<T>, ms = 10_000): Promise<T> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(ms);
    signal.onabort = () => reject(signal.reason as Error);
    call(signal).then(resolve, reject);
  });
