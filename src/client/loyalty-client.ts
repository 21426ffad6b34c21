import type { ActivityPage } from '../contract/activity.ts';
import type {
  Action,
  EngagementEvent,
  Enrolment,
  RedemptionRequest,
  ReferralClaim,
  SurveyResponse,
} from '../contract/commands.ts';
import type { Operation } from '../contract/operation.ts';
import type { ProblemDocument } from '../contract/problem-document.ts';

/** What a member can ask the programme to do. */
export type MemberCommand =
  | { readonly kind: 'enrol'; readonly body: Enrolment }
  | { readonly kind: 'redeem'; readonly body: RedemptionRequest }
  | { readonly kind: 'answer-survey'; readonly id: string; readonly body: SurveyResponse }
  | { readonly kind: 'claim-referral'; readonly body: ReferralClaim }
  | { readonly kind: 'claim-offer'; readonly id: string }
  | { readonly kind: 'act'; readonly body: Action };

/** Which ledger lines to read; `limit` is 1 to 100. */
export interface ActivityQuery {
  readonly cursor?: string;
  readonly limit?: number;
  readonly kind?: string;
}

/** What every call gets: the signed-in member's token, if tokens are used, and when to give up. */
export interface Call {
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a call about a command gets besides. */
export interface SubjectCall extends Call {
  /**
   * Whose command it is; empty for a guest's. A server that takes somebody else for the visitor, as
   * after a sign-in in another tab, must neither do it nor tell what became of it: reject, a command
   * with the code `session-changed`.
   */
  readonly subject?: string | undefined;
}

/** What a command gets besides. */
export interface CommandOptions extends SubjectCall {
  /** Its idempotency key, the same for every attempt. */
  readonly key: string;
}

/** A member document as it came, and what names this state of it. */
export interface MemberAnswer {
  readonly document: unknown;
  readonly etag?: string | undefined;
}

/** How a command ended. A refused one changed nothing. */
export type CommandAnswer =
  | { readonly outcome: 'applied'; readonly result: unknown; readonly replayed: boolean }
  | { readonly outcome: 'refused'; readonly problem: ProblemDocument };

/**
 * The seam between the store and a loyalty API. The HTTP client speaks the published contract; a
 * shop whose API differs writes these few methods instead. Answers are untrusted: the store decodes
 * them.
 *
 * Every method rejects when the outcome is not known or the server failed. The error may be a
 * {@link ClientFailure}; `status` 401 makes the store renew the token once.
 */
export interface LoyaltyClient {
  /** Names the API: clients with the same key share one store. */
  readonly key: string;
  /** The programme document. With `version`, that version exactly. */
  readProgramme(call: {
    readonly version?: string | undefined;
    readonly signal?: AbortSignal | undefined;
  }): Promise<unknown>;
  /**
   * The member document. `unchanged` means: the same as the one that came with `etag`; `guest`:
   * nobody is signed in.
   */
  readMember(
    call: Call & { readonly etag?: string | undefined },
  ): Promise<MemberAnswer | 'unchanged' | 'guest'>;
  /** What goes beyond reading, fetched when it is first used. Absent: this API is for reading. */
  commands?(): Promise<LoyaltyCommands>;
}

/** The writing side of a client. */
export interface LoyaltyCommands {
  /** Whether a command sent twice under one key is done once. Otherwise it is sent once only. */
  readonly idempotency: boolean;
  /** Does a command. */
  send(command: MemberCommand, call: CommandOptions): Promise<CommandAnswer>;
  /**
   * How far the server's clock is ahead of this device's, in milliseconds, as of the last answer.
   * Absent, or `undefined`: nobody knows; this device's clock counts.
   */
  ahead?(): number | undefined;
  /** A page of the ledger. Absent: there is none to read. */
  readActivity?(query: ActivityQuery, call: Call): Promise<ActivityPage>;
  /** What became of the command with this key. Absent: nobody can tell. */
  readOperation?(key: string, call: SubjectCall): Promise<Operation>;
  /** What takes engagement events, fetched when it is first used. Absent: nobody counts them. */
  events?(): Promise<LoyaltyEvents>;
}

/** Where engagement events go. */
export interface LoyaltyEvents {
  /**
   * Takes 1 to 50 of them, at most 48 KiB, and resolves when it has. Those whose id it knows it passes over.
   *
   * @param call With `keepalive` the page is about to end, and the request must not end with it.
   */
  record(
    events: readonly EngagementEvent[],
    call: SubjectCall & { readonly keepalive?: boolean | undefined },
  ): Promise<void>;
}

/** Why a call failed. */
export interface ClientFailure extends Error {
  /** `network`, `timeout`, `invalid-response`, `http-503`, or a word of the shop's own client. */
  readonly code?: string;
  readonly status?: number | undefined;
  /** How long the server asked to be left alone, in milliseconds. */
  readonly retryAfter?: number | undefined;
  /** Whether the server repeated a failure it had stored for this command. */
  readonly replayed?: boolean;
}
