import type { LoyaltyClient } from '../client/loyalty-client.ts';
import type { Session } from '../client/session.ts';
import type { LoyaltyStore, TakenCommand } from './store.ts';

/** What a store lends to the work that not every page needs. */
export interface StoreInside {
  readonly store: LoyaltyStore;
  readonly client: LoyaltyClient;
  readonly session: Session;
  /** Aborted when the visitor signs out or the store ends. */
  readonly leaving: AbortSignal;
  /** Puts the visitor's commands that are not done into the snapshot. */
  readonly showCommands: (commands: readonly TakenCommand[]) => void;
}
