import { array, identifier, object } from '../../src/contract/decode.ts';
import type { Redemption } from '../../src/contract/member/redemptions.ts';
import type { eligibility } from '../../src/contract/member/rewards.ts';
import type { Wallet } from '../../src/contract/member/wallets.ts';
import { partOf } from '../../src/contract/part.ts';
import type { PartValue } from '../../src/contract/part.ts';
import type { rewards } from '../../src/contract/programme/rewards.ts';
import { localisedText } from '../../src/contract/vocabulary.ts';
import type { LaurelElement, Snapshot } from '../../src/element/index.ts';

export type Reward = PartValue<typeof rewards>[number];
type Eligibility = Pick<PartValue<typeof eligibility>[number], 'state' | 'missing' | 'until'>;

/** A reward, and whether the member can have it now. */
export interface Listed extends Reward {
  readonly eligible: Eligibility;
}

/** What a reward list shows: the catalogue, and what the member has to do with it. */
export interface RewardListView {
  readonly rewards: readonly Listed[];
  /** The member's recent ones, newest first. */
  readonly redemptions: readonly Redemption[];
  readonly wallets: readonly Wallet[];
  /** The member's redemptions that are on their way, or ended otherwise than done. */
  readonly commands: readonly RedeemCommand[];
  /** The whole catalogue, whatever is listed of it. */
  readonly all: readonly Reward[];
  readonly tiers: PartValue<typeof tierNames>['steps'];
  /** The programme's sign-in page. */
  readonly signIn: string | undefined;
  /** Whose they are. */
  readonly subject: string | undefined;
}

type Command = Snapshot['commands'][number];

/** A command of a {@link Snapshot} that redeems. */
export type RedeemCommand = Command & {
  readonly command: Extract<Command['command'], { readonly kind: 'redeem' }>;
};

export const isRedeem = (taken: Command): taken is RedeemCommand => taken.command.kind === 'redeem';

/** Whether a command may still take points: until it is over, the same reward is not redeemed again. */
export const isLive = ({ state }: Command): boolean => !/rejected|expired/.test(state);

/** How many redemptions out of a wallet are not finished: the server's, and those on their way to it. */
export const pendingFrom = (
  { commands, all }: RewardListView,
  { id, redemptionsPending = 0 }: Wallet,
): number =>
  redemptionsPending +
  commands.filter(
    (taken) =>
      isLive(taken) &&
      (all.find((reward) => reward.id === taken.command.body.reward)?.unit ?? id) === id,
  ).length;

/** All that a list tells of tiers; what else they are comes with another element. */
export const tierNames = partOf(
  'programme',
  'tiers',
  object({ steps: array(object({ id: identifier, name: localisedText }), 20) }),
);

export const kinds = [
  'discount',
  'product',
  'shipping',
  'service',
  'gift-card',
  'donation',
  'custom',
] as const;

/** Which rewards a page may ask for. */
export const filters = ['reachable', ...kinds] as const;
/** In which order; the first when it does not say. */
export const orders = ['reachable', 'price', 'catalogue'] as const;

/** From what can be had now to what cannot be had at all. */
const distance = [
  'redeemable',
  'unknown',
  'short',
  'limit-until',
  'tier',
  'limit-reached',
  'out-of-stock',
];

/** Whether somebody may try: where only the engine can tell, it will. */
export const isReachable = ({ eligible: { state } }: Listed): boolean =>
  state === 'redeemable' || state === 'unknown';

const priceOf = ({ price, variable }: Reward): number => Number(price ?? variable?.least);

/** The rewards asked for, in the order asked for. */
export function arrange(
  rewards: readonly Listed[],
  wanted: readonly (typeof filters)[number][],
  order: (typeof orders)[number],
): readonly Listed[] {
  const chosen = kinds.filter((kind) => wanted.includes(kind));
  return rewards
    .filter(
      (reward) =>
        (!chosen[0] || chosen.includes(reward.kind)) &&
        (!wanted.includes('reachable') || isReachable(reward)),
    )
    .sort((one, other) =>
      order === 'catalogue'
        ? 0
        : order === 'price'
          ? priceOf(one) - priceOf(other)
          : distance.indexOf(one.eligible.state) - distance.indexOf(other.eligible.state) ||
            Number(one.eligible.missing ?? 0) - Number(other.eligible.missing ?? 0),
    );
}

/** "1,500 points", "100 to 5,000 points". */
export function priceText(
  speaker: LaurelElement<RewardListView>,
  { price, variable, unit }: Reward,
): string {
  const { least = '0', most } = variable ?? {};
  if (price || !variable)
    return `${speaker.number(price ?? 0)} ${speaker.unitName(unit, price ?? 0)}`;
  const values = {
    least: speaker.number(least),
    most: most && speaker.number(most),
    unit: speaker.unitName(unit, most ?? least),
  };
  return speaker.say(most ? 'range' : 'rangeFrom', values);
}

/** Why a reward cannot be had now; nothing where it can. */
export function reasonText(
  speaker: LaurelElement<RewardListView>,
  reward: Listed,
  tiers: RewardListView['tiers'],
): string {
  const { state, missing = '0', until } = reward.eligible;
  const tier = tiers.find(({ id }) => id === reward.tier);
  switch (state) {
    case 'redeemable':
    case 'unknown':
      return '';
    case 'not-member':
      return speaker.say('candidate');
    case 'blocked':
      return speaker.say(state);
    default:
      return speaker.say(`reason-${state === 'limit-until' && !until ? 'limit-reached' : state}`, {
        amount: speaker.number(missing),
        day: until && speaker.day(until.on),
        tier: speaker.pick(tier?.name ?? {}) ?? reward.tier ?? '',
      });
  }
}
