// The classes and types; importing them registers nothing.
export { LaurelElement, LaurelReadyEvent, configure } from '../src/element/index.ts';
export { registerLocale } from '../src/i18n/register-locale.ts';
export type { LoyaltyStore, Snapshot, StoreOptions } from '../src/element/index.ts';
export * from './feedback-survey/index.ts';
export * from './points-badge/index.ts';
export * from './provider/index.ts';
export * from './referral-card/index.ts';
export * from './reward-list/index.ts';
export * from './tier-progress/index.ts';
