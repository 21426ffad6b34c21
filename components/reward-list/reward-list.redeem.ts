import { redemption } from '../../src/contract/member/redemptions.ts';
import type { Redemption } from '../../src/contract/member/redemptions.ts';
import { LaurelRedeemEvent } from '../../src/element/events/redeem-event.ts';
import { LaurelRedeemedEvent } from '../../src/element/events/redeemed-event.ts';
import type { Decimal } from '../../src/values/decimal.ts';
import type { Reward } from './reward-list.catalogue.ts';
import { focusReward } from './reward-list.focus.ts';
import type { RewardList } from './reward-list.ts';

/**
 * Hands a redemption to the store, unless the page stops it or one of the same reward is on its way
 * there. What becomes of it is in the snapshot; only its end moves the focus.
 *
 * @param amount - Points, for a reward whose amount is up to the member.
 */
export async function redeem(
  list: RewardList,
  { id: reward }: Reward,
  amount: Decimal | undefined,
): Promise<void> {
  const { _acted: acted, _store: store } = list;
  if (!store || acted._taking) return;
  const body = { reward, ...(amount && { amount }) };
  if (!list.dispatchEvent(new LaurelRedeemEvent(body))) return;
  await list._act({ _asked: undefined, _taking: reward });
  focusReward(list, reward);
  const sent = await store.send({ kind: 'redeem', body }).catch(() => undefined);
  if (sent) acted._sent = [...(acted._sent ?? []), sent.id];
  acted._taking = undefined;
  if (!sent) acted._failed = reward;
  list.requestUpdate();
  const end = await sent?.settled;
  if (end?.state !== 'acked' || list._acted !== acted) return;
  const done = read(end.result);
  if (!done) return;
  // Who has gone on in the meantime is not called back.
  const wasHere = list.shadowRoot?.activeElement;
  await list._act({ _done: done });
  if (wasHere) list.renderRoot.querySelector<HTMLElement>('.done')?.focus();
  list.dispatchEvent(new LaurelRedeemedEvent({ redemption: done }));
}

function read(result: unknown): Redemption | undefined {
  try {
    return redemption(result);
  } catch (error) {
    console.warn('Laurel: unknown answer to a redemption', error);
    return undefined;
  }
}
