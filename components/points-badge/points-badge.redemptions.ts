import { array, identifier, object } from '../../src/contract/decode.ts';
import type { Wallet } from '../../src/contract/member/wallets.ts';
import { partOf } from '../../src/contract/part.ts';
import type { Snapshot } from '../../src/element/index.ts';

/** All there is to know of a catalogue here; its own decoder would have to come along with it. */
const rewardUnits = partOf(
  'programme',
  'rewards',
  array(object({ id: identifier, unit: identifier }), 100),
);

/**
 * How many redemptions out of a wallet are not finished: those the server counts, and those on their
 * way to it. What they will leave is nobody's to guess.
 */
export const redemptionsPending = (
  snapshot: Snapshot,
  { id, redemptionsPending: counted = 0 }: Wallet,
): number =>
  counted +
  snapshot.commands.filter(
    ({ command, state }) =>
      command.kind === 'redeem' &&
      !/rejected|expired/.test(state) &&
      (snapshot.part(rewardUnits)?.find((reward) => reward.id === command.body.reward)?.unit ??
        id) === id,
  ).length;
