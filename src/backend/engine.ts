import type { ActivityPage } from '../contract/activity.ts';
import type {
  Action,
  Enrolment,
  EngagementEvent,
  Order,
  RedemptionRequest,
  ReferralClaim,
  Refund,
  SurveyResponse,
} from '../contract/commands.ts';
import type { Operation } from '../contract/operation.ts';
import type { ProblemDocument } from '../contract/problem-document.ts';

/** JSON as it goes over the wire: checked by the receiver's decoders, not by the sender. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * What a member or the shop asks the engine to do. In an order `body.member` is the subject already:
 * the handler has replaced the shop's own name of the customer.
 */
export type Command =
  | { readonly kind: 'enrol'; readonly body: Enrolment }
  | { readonly kind: 'redeem'; readonly body: RedemptionRequest }
  | { readonly kind: 'answer-survey'; readonly id: string; readonly body: SurveyResponse }
  | { readonly kind: 'claim-referral'; readonly body: ReferralClaim }
  | { readonly kind: 'claim-offer'; readonly id: string }
  | { readonly kind: 'act'; readonly body: Action }
  | { readonly kind: 'order'; readonly body: Order }
  | { readonly kind: 'refund'; readonly body: Refund };

/** Who names an operation, and the hash of what it asked for. */
export interface OperationKey {
  /** `Idempotency-Key`, or a natural key such as `order:1001`. */
  readonly key: string;
  /** Hex SHA-256 of the canonical request; another hash under the same key is refused. */
  readonly hash: string;
}

/** How a command ended. A refused one changed nothing. */
export type Outcome =
  | {
      readonly outcome: 'applied';
      readonly status: 200 | 201 | 202;
      readonly body: Json;
      /** True when this is the stored answer to an earlier request with the same key. */
      readonly replayed: boolean;
    }
  | { readonly outcome: 'refused'; readonly problem: ProblemDocument; readonly replayed: boolean };

/** Which ledger lines to read. */
export interface ActivityQuery {
  readonly cursor?: string;
  readonly limit: number;
  readonly kind?: string;
}

/**
 * The seam between the HTTP handler and a loyalty engine. The embedded engine implements it;
 * connectors to other engines do too. `subject` is the opaque, stable name of a member; the engine
 * has no idea of tokens, cookies or HTTP.
 */
export interface Engine {
  /** The programme document, JSON-ready, as `GET /programme` sends it. */
  programme(): Json & { readonly version: string };
  /** The member document of a subject who may or may not have enrolled. */
  member(subject: string): Promise<Json>;
  activity(subject: string, query: ActivityQuery): Promise<ActivityPage>;
  /** A redemption as `GET /redemptions/{id}` sends it, or undefined when it is not this member's. */
  redemption(subject: string, id: string): Promise<Json | undefined>;
  operation(subject: string, key: string): Promise<Operation>;
  /** `subject` is absent for server-to-server commands, which name the member themselves. */
  execute(
    subject: string | undefined,
    command: Command,
    operation: OperationKey | undefined,
  ): Promise<Outcome>;
  /**
   * Takes a complete response of whom nothing is known, once per id. Absent: this engine takes none.
   *
   * @param id - Made at random for this response alone.
   */
  answerAnonymously?(id: string, body: SurveyResponse): Promise<Outcome>;
  /** Keeps engagement events, once per id; answers how many were new. */
  record(
    subject: string,
    events: readonly EngagementEvent[],
  ): Promise<{ readonly accepted: number }>;
  /** Everything held about a member, or undefined when there is nothing. */
  export(subject: string): Promise<Json | undefined>;
  /** Removes everything held about a member; false when there was nothing. */
  erase(subject: string): Promise<boolean>;
}
