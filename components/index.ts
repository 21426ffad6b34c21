// The classes and types; importing them registers nothing.
export {
  LaurelElement,
  LaurelReadyEvent,
  configure,
  registerLocale,
} from '../src/element/index.ts';
export type { LoyaltyStore, Snapshot, StoreOptions } from '../src/element/index.ts';
export * from './points-badge/index.ts';
export * from './provider/index.ts';
export * from './tier-progress/index.ts';
