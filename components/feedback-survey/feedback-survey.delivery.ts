import type { LoyaltyStore } from '../../src/element/index.ts';

type Command = Parameters<LoyaltyStore['send']>[0];
type End = Awaited<Awaited<ReturnType<LoyaltyStore['send']>>['settled']>;

/** How long, in ms, an answer may take before somebody who waits is told that it takes long. */
const PATIENCE = 5_000;

/**
 * Sends a command that may arrive twice, again whenever the device comes back online.
 *
 * @param isMine - Whether the visitor is still the one who sends: nothing goes out under another's name.
 * @param tell - Told where it stands.
 */
export async function delivery(
  store: LoyaltyStore,
  command: Command,
  isMine: () => boolean,
  tell: (status: 'sending' | 'slow' | 'offline') => void,
): Promise<End> {
  const over = new AbortController();
  const { signal } = over;
  const isBack = (): Promise<undefined> =>
    new Promise((resolve) => {
      addEventListener('online', () => resolve(undefined), { once: true, signal });
    });
  addEventListener('offline', () => tell('offline'), { signal });
  const timer = setTimeout(() => {
    if (navigator.onLine) tell('slow');
  }, PATIENCE);
  try {
    for (;;) {
      tell(navigator.onLine ? 'sending' : 'offline');
      if (!navigator.onLine) await isBack();
      if (!isMine()) return { state: 'cancelled' };
      const end = await Promise.race([isBack(), send(store, command)]);
      if (end && (navigator.onLine || /acked|rejected|cancelled/.test(end.state))) return end;
    }
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}

async function send(store: LoyaltyStore, command: Command): Promise<End> {
  try {
    const { settled } = await store.send(command);
    return await settled;
  } catch {
    // The store could not take it: what sends commands could not be fetched.
    return { state: 'expired' };
  }
}
