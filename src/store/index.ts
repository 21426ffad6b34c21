export { configure, openStore } from './configure.ts';
export type { PageOptions, StoreOptions } from './configure.ts';
export { defaultStore, onDefaultStore } from './registry.ts';
export type { StorageUnavailableDetail } from './storage-unavailable.ts';
export type {
  Consent,
  LocalData,
  LoyaltyStore,
  PendingCommands,
  Phase,
  Sent,
  Settled,
  Snapshot,
  StoreCommand,
  StoreProblem,
  StoreSettings,
  TakenCommand,
} from './store.ts';
