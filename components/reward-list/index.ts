export type { Redemption } from '../../src/contract/member/redemptions.ts';
export { LaurelRedeemEvent } from '../../src/element/events/redeem-event.ts';
export type { RedeemDetail } from '../../src/element/events/redeem-event.ts';
export { LaurelRedeemedEvent } from '../../src/element/events/redeemed-event.ts';
export type { RedeemedDetail } from '../../src/element/events/redeemed-event.ts';
export { RewardList } from './reward-list.ts';
export type { Listed, RewardListView } from './reward-list.catalogue.ts';
