// Browser code imports the single files, so that a page loads only the decoders it shows.
export * from './member/head.ts';
export * from './member/wallets.ts';
export * from './member/tier.ts';
export * from './member/rewards.ts';
export * from './member/earning.ts';
export * from './member/referral.ts';
export * from './member/offers.ts';
export * from './member/surveys.ts';
export * from './member/survey-details.ts';
export * from './member/redemptions.ts';
export * from './member/card.ts';
