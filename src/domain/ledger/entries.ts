import type { KeptAnswer } from '../survey/response.ts';
import type { Doubt, ResponseQuality } from '../survey/quality.ts';
import type { Signal } from '../survey/signals.ts';

/**
 * The ledger of one member: what happened, in the order in which it was written down. Entries are
 * only ever added. They are plain JSON; instants are epoch milliseconds, points are integers of
 * their unit, money is in minor units of the programme's main currency. What was decided by rules
 * that may change (points, days of maturity and expiry) is written into the entry; what follows
 * from time and order (tiers, spending first in first out, expiry) is derived by replaying them.
 */
export type Entry =
  | JoinedEntry
  | OrderEntry
  | RefundEntry
  | RedeemedEntry
  | RedemptionEntry
  | AnsweredEntry
  | SurveyRewardEntry
  | ActedEntry
  | OfferEntry
  | ClaimedEntry
  | InvitedEntry
  | ReferralRewardEntry
  | ReferralReversedEntry
  | StandingEntry;

/** Points given once: a dated lot. Absent `expires` means for ever. */
export interface Grant {
  readonly unit: string;
  readonly amount: number;
  readonly matures: number;
  readonly expires?: number;
}

interface At {
  readonly at: number;
}

/** The member joined: on their own, by their first order, or because an import brought them. */
export interface JoinedEntry extends At {
  readonly kind: 'joined';
  readonly by: 'member' | 'order' | 'import';
  /** The member's number, and the code they invite others with. */
  readonly code: string;
  readonly bonus?: Grant;
}

/**
 * An order. `earned` are its points before the tier's multiplier; `terms` numbers the ladder in
 * force when it arrived (0 when absent), which decides the multiplier.
 */
export interface OrderEntry extends At {
  readonly kind: 'order';
  readonly order: string;
  readonly minor: number;
  readonly earned?: Grant;
  readonly terms?: number;
  readonly channel?: string;
  /** What was paid, when it was another currency than the main one. */
  readonly paid?: { readonly minor: number; readonly currency: string };
}

/** Part of an order, or what was left of it, went back. */
export interface RefundEntry extends At {
  readonly kind: 'refund';
  readonly refund: string;
  readonly order: string;
  readonly minor: number;
  /** In minor units of what the order was paid in, when that was another currency. */
  readonly paid?: number;
  readonly reason?: 'refund' | 'cancellation';
}

/** Points were spent on a reward. A pending one is finished by a `redemption` entry. */
export interface RedeemedEntry extends At {
  readonly kind: 'redeemed';
  readonly id: string;
  readonly reward: string;
  readonly unit: string;
  readonly amount: number;
  readonly pending?: true;
  readonly code?: string;
  readonly expires?: number;
}

/** A redemption moved on. A refused one gives its points back. */
export interface RedemptionEntry extends At {
  readonly kind: 'redemption';
  readonly id: string;
  readonly state: 'issued' | 'refused' | 'used';
  readonly code?: string;
  readonly expires?: number;
}

/** How far a survey response has come; only a complete one is an answer. */
export type ResponseStatus = 'partial' | 'complete' | 'dismissed' | 'abandoned';

/** What was answered to one question, as it was sent; pages of other versions may know other types. */
export interface QuestionAnswer extends Omit<KeptAnswer, 'type' | 'text'> {
  readonly type: string;
  readonly text?: string;
}

/** One snapshot of a survey response; the highest `seq` is the response. */
export interface AnsweredEntry extends At {
  readonly kind: 'answered';
  readonly id: string;
  readonly survey: string;
  readonly wave: string;
  readonly seq: number;
  readonly status: ResponseStatus;
  readonly answers: readonly QuestionAnswer[];
  readonly locale?: string;
  /** By the browser's clock, as it was sent; so is `madeAt`. */
  readonly startedAt?: string;
  /** When the snapshot was made. */
  readonly madeAt?: string;
  /** What the engine found in the answers; absent when nobody is unhappy. */
  readonly signals?: readonly Signal[];
  /** Whether they agreed to be contacted. */
  readonly contact?: boolean;
  readonly quality?: ResponseQuality;
  /** Of the first complete snapshot of a wave: what it brought, or what it did not bring at once. */
  readonly reward?: Grant;
  readonly withheld?: WithheldReward;
}

/** A reward that was not given at once. It is no points of any kind. */
export interface WithheldReward {
  readonly unit: string;
  readonly amount: number;
  /** `pending` until a `survey-reward` entry; `refused` for good. */
  readonly state: 'pending' | 'refused';
  readonly doubt: Doubt;
}

/** The shop decided about a pending reward, by the id of the response. */
export type SurveyRewardEntry = At & { readonly kind: 'survey-reward'; readonly id: string } & (
    { readonly state: 'granted'; readonly reward: Grant } | { readonly state: 'refused' }
  );

export interface ActedEntry extends At {
  readonly kind: 'acted';
  readonly rule: string;
  readonly reference?: string;
  readonly reward: Grant;
}

export interface OfferEntry extends At {
  readonly kind: 'offer';
  readonly offer: string;
  readonly reward?: Grant;
  readonly code?: string;
  readonly expires?: number;
}

/** In the friend's ledger: they said whose code brought them. */
export interface ClaimedEntry extends At {
  readonly kind: 'claimed';
  readonly invitation: string;
  readonly code: string;
  /** The friend's discount code. */
  readonly voucher?: string;
}

/** In the advocate's ledger: a friend claimed their code. Nothing in it says who. */
export interface InvitedEntry extends At {
  readonly kind: 'invited';
  readonly invitation: string;
}

/** In both ledgers: the friend's order brought this side's reward, if it has one in points. */
export interface ReferralRewardEntry extends At {
  readonly kind: 'referral-reward';
  readonly invitation: string;
  /** When the order that brought it can no longer be taken back, as far as points go. */
  readonly matures: number;
  readonly reward?: Grant;
  /** In the friend's ledger only. */
  readonly order?: string;
}

/** In both ledgers: the order went back, so the reward does. */
export interface ReferralReversedEntry extends At {
  readonly kind: 'referral-reversed';
  readonly invitation: string;
}

/** The shop suspended the member, or lifted that. */
export interface StandingEntry extends At {
  readonly kind: 'standing';
  readonly blocked: boolean;
}
