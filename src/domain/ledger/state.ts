import type { UnitAmount } from '../programme/rules.ts';
import type { Standing } from '../tiers/standing.ts';
import type { Lot, Purse, Taken } from './lots.ts';

/** An order and what has become of it. */
export interface OrderState {
  readonly order: string;
  readonly at: number;
  readonly minor: number;
  readonly paid?: { readonly minor: number; readonly currency: string };
  /** Sum of its refunds, never more than `minor`. */
  refunded: number;
  /** The same in minor units of what it was paid in. */
  refundedPaid: number;
  /** Its points, if it brought any. */
  readonly lot?: Lot;
  /** Points its refunds have asked back so far. */
  askedBack: number;
}

/** A refund with what it took back. */
export interface RefundState {
  /** Place in the ledger of the entry it came from. */
  readonly place: number;
  readonly refund: string;
  readonly order: string;
  readonly at: number;
  readonly minor: number;
  /** The same in minor units of what its order was paid in. */
  readonly paid: number;
  readonly unit?: string;
  readonly amount: number;
}

/** A redemption as it stands. */
export interface RedemptionState {
  readonly place: number;
  readonly id: string;
  readonly reward: string;
  readonly unit: string;
  readonly amount: number;
  readonly at: number;
  readonly taken: readonly Taken[];
  /** What was not there to take, and is owed since. */
  readonly missing: number;
  state: 'issued' | 'pending' | 'refused' | 'used';
  code?: string;
  expires?: number;
  /** When a refused one gave its points back. */
  returned?: number;
}

/** A survey response as its highest `seq` left it. */
export interface ResponseState {
  readonly id: string;
  readonly survey: string;
  readonly wave: string;
  readonly seq: number;
  readonly complete: boolean;
  /** When its last snapshot arrived. */
  readonly at: number;
  /** What it brought, or may yet. */
  readonly reward?: ResponseReward;
}

/** The reward of a response: points once it is granted, a promise or less before. */
export type ResponseReward =
  | (UnitAmount & { readonly state: 'granted'; readonly lot: Lot })
  | (UnitAmount & { readonly state: 'pending' | 'refused' });

/** Something done under a rule that may be limited. */
export interface Done {
  readonly at: number;
  readonly rule: string;
  readonly reference?: string;
}

/** An invitation, as advocate or as friend. */
export interface InvitationState {
  readonly id: string;
  readonly at: number;
  readonly code?: string;
  readonly voucher?: string;
  /** Since the friend's order came: when this side's reward matures, and its points. */
  reward?: {
    readonly at: number;
    readonly matures: number;
    readonly lot?: Lot;
    readonly order?: string;
  };
  /** When a reward was last taken back, with the order that had brought it. */
  reversed?: number;
}

/** A referral reward that was taken back. */
export interface Reversal {
  readonly place: number;
  readonly at: number;
  readonly unit: string;
  readonly amount: number;
}

/** All that follows from a member's ledger at one instant. */
export interface MemberState {
  readonly now: number;
  readonly joined?: {
    readonly at: number;
    readonly by: 'member' | 'order' | 'import';
    readonly code: string;
  };
  readonly blocked: boolean;
  readonly purses: ReadonlyMap<string, Purse>;
  readonly orders: ReadonlyMap<string, OrderState>;
  readonly refunds: ReadonlyMap<string, RefundState>;
  readonly redemptions: ReadonlyMap<string, RedemptionState>;
  readonly responses: ReadonlyMap<string, ResponseState>;
  /** By wave, as `survey wave`: the one response that answered it. */
  readonly answeredWaves: ReadonlyMap<string, string>;
  readonly actions: readonly Done[];
  readonly offers: ReadonlyMap<string, { readonly at: number }>;
  /** As friend: who invited this member. */
  readonly claim?: InvitationState;
  /** As advocate: whom this member invited, by invitation. */
  readonly invitations: ReadonlyMap<string, InvitationState>;
  readonly reversals: readonly Reversal[];
  /** Absent where the programme has no tiers. */
  readonly standing?: Standing;
  readonly lastOrderAt?: number;
}

/** Where somebody stands with the programme, guests aside. */
export type Status = 'candidate' | 'active' | 'inactive' | 'blocked';
