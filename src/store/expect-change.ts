import type { StoreInside } from './inside.ts';
import { pause } from './pause.ts';

/** When to look again, in milliseconds after the change was announced. */
const LOOKS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Reads again until the member's revision has moved, since what a shop's back end does (an order,
 * for instance) reaches the programme a little later. Gives up after 30 s.
 */
export const expectChange = async ({ store, leaving }: StoreInside): Promise<void> => {
  const revision = () => store.snapshot().member?.revision;
  let before = revision();
  let waited = 0;
  for (const look of LOOKS) {
    await pause(look - waited, leaving);
    waited = look;
    if (leaving.aborted || store.snapshot().phase === 'guest') return;
    // Nobody looks at the member yet, or the first answer is on its way.
    if (store.snapshot().phase === 'loading') continue;
    // On a page that has just been opened the first answer is what later ones are compared with.
    before ??= revision();
    await store.refresh();
    const after = revision();
    if (before && after && (after.epoch !== before.epoch || after.count !== before.count)) return;
  }
};
