import type { ActivityQuery, LoyaltyClient, MemberCommand } from '../client/loyalty-client.ts';
import type { Session } from '../client/session.ts';
import type { ActivityPage } from '../contract/activity.ts';
import type { MemberHead, MemberStatus } from '../contract/member.ts';
import type { Part } from '../contract/part.ts';
import type { ProblemDocument } from '../contract/problem-document.ts';
import type { ProgrammeHead } from '../contract/programme.ts';

/**
 * Where the store stands with the visitor:
 * - `loading`: nothing is known yet, no answer came;
 * - `guest`: the server said that nobody is signed in;
 * - `ready`: member and programme are at hand;
 * - `stale`: the last known ones are shown, the newest read failed;
 * - `error`: there is nothing to show and the last read failed.
 */
export type Phase = 'loading' | 'guest' | 'ready' | 'stale' | 'error';

/** The last failure, for developers. `code` is `network`, `timeout`, `invalid-response`, … */
export interface StoreProblem {
  readonly code: string;
  readonly detail: string;
}

/** A command of the visitor that is not done, and where it stands. */
export type TakenCommand = {
  readonly id: string;
  readonly command: StoreCommand;
  /** When it was taken, epoch milliseconds by the server's clock as far as it is known. */
  readonly at: number;
  readonly durability: Sent['durability'];
} & (
  | { readonly state: 'queued' | 'sending' }
  /** It will be sent again by itself. */
  | {
      readonly state: 'waiting';
      readonly reason: 'network' | 'server' | 'throttled' | 'in-progress';
    }
  /** It may not be sent before somebody signs in again. */
  | { readonly state: 'held'; readonly reason: 'auth' }
  | Exclude<Settled, { readonly state: 'acked' | 'cancelled' }>
);

/** What is known at one moment. Never changes; another one is made for every change. */
export interface Snapshot {
  readonly phase: Phase;
  /** Where the visitor stands with the programme; absent while it is not known. */
  readonly status: MemberStatus | undefined;
  readonly programme: ProgrammeHead | undefined;
  readonly member: MemberHead | undefined;
  readonly problem: StoreProblem | undefined;
  /**
   * The visitor's commands that are on their way, and those that ended otherwise than `acked` until
   * they are dismissed, in the order they were taken; also those of earlier pages and of other tabs.
   */
  readonly commands: readonly TakenCommand[];
  /**
   * A part of the programme or the member, decoded when first asked for. A faulty part gives the
   * last good one and a warning in the console; a missing part gives `undefined`.
   */
  part<T>(part: Part<T>): T | undefined;
}

/** What a visitor has agreed to. Anything but `true` is a no. */
export interface Consent {
  /** Whether what they do may be counted. */
  readonly events?: boolean | undefined;
  readonly profiling?: boolean | undefined;
  readonly deviceStorage?: boolean | undefined;
}

/** What the page told the store that others need too. */
export interface StoreSettings {
  /** What the visitor has agreed to now; asked anew each time. Without it, to nothing. */
  readonly consent?: (() => Consent) | undefined;
  /**
   * Where the last known documents are kept: `memory`, the default, or `device`, if the visitor has
   * agreed to it (`deviceStorage`). Then a page shows them while newer ones are on their way.
   */
  readonly storage?: 'memory' | 'device' | undefined;
  readonly locale?: string | undefined;
  readonly signInUrl?: string | undefined;
  readonly joinUrl?: string | undefined;
}

export type StoreCommand = MemberCommand;

/**
 * How a command ended:
 * - `acked`: the server did it; `result` is its answer, undecoded;
 * - `rejected`: the server refused it and nothing changed; `problem.detail` may be for shoppers;
 * - `expired`: it never arrived, nothing changed, and it is not sent any more;
 * - `cancelled`: it was withdrawn before it was sent, because the visitor changed;
 * - `uncertain`: it was sent and nobody knows whether it was done; `key` is for the support desk.
 */
export type Settled =
  | { readonly state: 'acked'; readonly result: unknown }
  | { readonly state: 'rejected'; readonly problem: ProblemDocument }
  | { readonly state: 'expired' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'uncertain'; readonly key: string; readonly problem: StoreProblem };

/** What becomes of a visitor's commands when they sign out. */
export type PendingCommands = 'flush' | 'keep' | 'discard';

/** What a device keeps of a visitor. */
export interface LocalData {
  /** Commands that are not delivered, and those that ended a short while ago. */
  readonly commands: readonly Readonly<Record<string, unknown>>[];
  /** The last known documents, where `storage` is `device`. */
  readonly documents: unknown;
  /** Events that the server does not have yet. */
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

/** Something a member did that is worth counting. */
export interface StoreEvent {
  /** 1 to 200 characters, the same for every member, such as `reward-list-opened`. */
  readonly name: string;
  /** Plain data, at most 2,000 characters as JSON; nothing personal. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

/** A command the store has taken. */
export interface Sent {
  readonly id: string;
  /** `durable`: it is kept on the device until it is delivered; `volatile`: as long as the page. */
  readonly durability: 'volatile' | 'durable';
  /** How it ended, whichever tab sent it. It never rejects, and waits while the command does. */
  readonly settled: Promise<Settled>;
}

/** One programme and one visitor, shared by all elements of the page. */
export interface LoyaltyStore {
  /** Origin and path of the API. */
  readonly key: string;
  readonly settings: StoreSettings;
  snapshot(): Snapshot;
  /**
   * Calls back after every change, once per microtask, until the returned function is called. The
   * first subscriber starts reading; without any, nothing is read and no timer runs.
   */
  subscribe(listener: () => void): () => void;
  /** Reads again now; a read under way no longer counts. The outcome is in the snapshot. */
  refresh(): Promise<void>;
  /** Sends a command of the visitor. Rejects only when the command cannot be taken. */
  send(command: StoreCommand): Promise<Sent>;
  /** Forgets a command that ended otherwise than `acked`: the visitor has seen what became of it. */
  dismiss(id: string): Promise<void>;
  /**
   * Counts what a member did, if they have agreed to it (`consent().events`): sent within seconds, at
   * the latest when the page is left or by the next one.
   *
   * @returns whether it is counted; false for guests, without consent, and with Global Privacy Control.
   * @throws ClientFailure `invalid-event`, `unsupported`.
   */
  record(event: StoreEvent): Promise<boolean>;
  /** Reads a page of the ledger. Rejects with a failure that carries a `code`. */
  activity(query?: ActivityQuery): Promise<ActivityPage>;
  /**
   * Reads again after 1, 2, 4, 8, 15 and 30 s until the member's revision has moved: for an order,
   * whose points come a little later. Pages without modules send `laurel-order-placed` to the
   * document instead.
   */
  expectChange(): Promise<void>;
  readonly session: {
    /**
     * Asks again who is signed in and reads, now or when somebody subscribes. Pages without modules
     * send `laurel-session-change` to the document instead.
     */
    refresh(): Promise<void>;
    /**
     * Forgets the visitor at once, and everything of theirs on this device before the promise
     * resolves.
     *
     * @param pending What becomes of commands that are not sent yet: they are sent for up to 5 s and
     *   then withdrawn (`flush`, the default), kept until the same visitor is back (`keep`), or
     *   withdrawn (`discard`).
     */
    signOut(pending?: PendingCommands): Promise<void>;
  };
  /**
   * Asks this client from now on, on behalf of visitors who arrive like this: where until now
   * everybody was a guest, or in any case. @internal
   */
  use?(client: LoyaltyClient, arrive: () => Session, anew?: boolean): void;
  /** Asks `consent` again: what it no longer allows to be kept is erased. */
  consentChanged(): Promise<void>;
  /** What this device keeps of the visitor, as plain data. */
  exportLocal(): Promise<LocalData>;
  /** Erases what this device keeps, of whomever it is; what was not sent yet is not sent. */
  eraseLocal(): Promise<void>;
  /** Ends all work and leaves the registry. */
  dispose(): void;
}
