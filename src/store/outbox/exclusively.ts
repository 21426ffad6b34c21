/** How long a lock may take to be given, in ms, before it is taken for broken. */
const PATIENCE = 5_000;

/**
 * Does work under a Web Lock, unless another tab holds it.
 *
 * @param options Whether it is only taken when it is free, or from its holder.
 * @param onStolen Called when another tab takes it in the middle.
 * @returns whether the lock was given; then the work is over.
 */
export const exclusively = (
  name: string,
  options: LockOptions,
  work: () => Promise<void>,
  onStolen: () => void,
): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    const request = navigator.locks.request(name, options, async (lock) => {
      clearTimeout(timer);
      // Browsers have been seen to give nothing where they were asked to wait.
      if (lock) await work();
      resolve(Boolean(lock));
    });
    request.catch(() => {
      onStolen();
      resolve(false);
    });
  });
