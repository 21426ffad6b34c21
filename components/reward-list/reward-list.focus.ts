import type { RewardList } from './reward-list.ts';

/** Puts the focus where a reward is redeemed, or where the list goes on. */
export function focusReward({ renderRoot }: RewardList, id: string): void {
  const button = (renderRoot as ShadowRoot).getElementById(`r-${id}`);
  (button ?? renderRoot.querySelector<HTMLElement>('.foot button'))?.focus();
}
