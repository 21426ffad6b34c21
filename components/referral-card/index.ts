export { LaurelShareEvent } from '../../src/element/events/share-event.ts';
export type { ShareDetail } from '../../src/element/events/share-event.ts';
export { LaurelSharedEvent } from '../../src/element/events/shared-event.ts';
export type { SharedDetail } from '../../src/element/events/shared-event.ts';
export { ReferralCard } from './referral-card.ts';
export type { ReferralCardView } from './referral-card.sentences.ts';
