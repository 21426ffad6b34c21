import type { Entry } from './ledger/entries.ts';

/** Why something was refused; the contract's problems of the same names. */
export type RefusalCode =
  | 'invalid-request'
  | 'member-blocked'
  | 'not-found'
  | 'not-enrolled'
  | 'already-enrolled'
  | 'insufficient-points'
  | 'out-of-stock'
  | 'limit-reached'
  | 'tier-required'
  | 'amount-not-allowed'
  | 'survey-closed'
  | 'referral-own-code'
  | 'referral-code-unknown'
  | 'referral-already-claimed'
  | 'referral-not-eligible'
  | 'offer-closed'
  | 'order-conflict'
  | 'currency-not-supported';

export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  /** For shoppers where the contract calls the problem a business refusal. */
  readonly detail: string;
  /** How many points are missing, as a decimal. */
  readonly missing?: string;
  /** When a limit ends. */
  readonly until?: number;
}

/** Something changes: these entries are added to the member's ledger, or nothing is. */
export interface Accepted {
  readonly kind: 'accepted';
  readonly entries: readonly Entry[];
  /** Names that must be new in the whole programme. */
  readonly names?: readonly string[];
  readonly counts?: readonly {
    readonly name: string;
    readonly by: number;
    readonly most?: number;
  }[];
}

export type Decision = Accepted | Refused;

export const refused = (
  code: RefusalCode,
  detail: string,
  more: Pick<Refused, 'missing' | 'until'> = {},
): Refused => ({ kind: 'refused', code, detail, ...more });

/** Makes codes and identifiers that nobody can guess: so many letters and digits. */
export type Mint = (length: number) => string;
