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
  /** What is known, as it came; `null` is a guest. */
  readonly documents: {
    readonly programme: Readonly<Record<string, unknown>> | undefined;
    readonly member: Readonly<Record<string, unknown>> | null | undefined;
  };
  /** Shows documents of an earlier page while nothing is known. Throws when they are none. */
  readonly restore: (programme: unknown, member: unknown) => void;
  /** Puts the visitor's commands that are not done into the snapshot. */
  readonly showCommands: (commands: readonly TakenCommand[]) => void;
}
