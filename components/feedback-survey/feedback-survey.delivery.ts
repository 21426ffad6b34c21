import type { LoyaltyStore } from '../../src/element/index.ts';

type Command = Parameters<LoyaltyStore['send']>[0];
type End = Awaited<Awaited<ReturnType<LoyaltyStore['send']>>['settled']>;

/** Where a sending stands; `isKept` tells whether it outlives the page. */
export type Tell = (status: 'sending' | 'slow' | 'offline' | 'held', isKept: boolean) => void;

/** Sends something, and tells where it stands until it has ended. */
export type Delivery = (tell: Tell) => Promise<End>;

/** How long, in ms, an answer may take before somebody who waits is told that it takes long. */
const PATIENCE = 5_000;

/** Sends a command, and tells where it stands until it has ended. */
export async function delivery(store: LoyaltyStore, command: Command, tell: Tell): Promise<End> {
  const over = new AbortController();
  const { signal } = over;
  let isKept = true;
  let isSlow = false;
  let id: string | undefined;
  const say = (): void => {
    const isHeld = store.snapshot().commands.some((one) => one.id === id && one.state === 'held');
    const status = navigator.onLine ? (isSlow ? 'slow' : 'sending') : 'offline';
    tell(isHeld ? 'held' : status, isKept);
  };
  const timer = setTimeout(() => {
    isSlow = true;
    say();
  }, PATIENCE);
  for (const type of ['online', 'offline']) addEventListener(type, say, { signal });
  const unsubscribe = store.subscribe(say);
  try {
    say();
    const sent = await store.send(command);
    ({ id } = sent);
    isKept = sent.durability === 'durable';
    say();
    return await sent.settled;
  } catch {
    // The store could not take it: what sends commands could not be fetched, for instance.
    return { state: 'expired' };
  } finally {
    clearTimeout(timer);
    unsubscribe();
    over.abort();
  }
}
