// Browser code imports the single files, so that a page loads only the decoders it shows.
export * from './programme/head.ts';
export * from './programme/units.ts';
export * from './programme/links.ts';
export * from './programme/tiers.ts';
export * from './programme/tier-period.ts';
export * from './programme/rewards.ts';
export * from './programme/earn-rules.ts';
export * from './programme/referral.ts';
export * from './programme/surveys.ts';
export * from './programme/capabilities.ts';
