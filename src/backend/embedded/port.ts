import type { Engine, Outcome } from '../engine.ts';
import type { ImportResult } from './import-orders.ts';
import type { ImportedOrder, ImportedRefund } from './imported-rows.ts';

/** The engine of this kit: the contract's, and what a shop's back office needs besides. */
export interface EmbeddedEngine extends Engine {
  /**
   * Takes in orders of the past, best some 5,000 at a time; results are in the order of the rows.
   * Whoever they bring is a member since their first order. Rows may come in any order of time.
   */
  importOrders(rows: readonly ImportedOrder[]): Promise<readonly ImportResult[]>;
  /** Takes in refunds that an export lists apart from orders imported before. */
  importRefunds(rows: readonly ImportedRefund[]): Promise<readonly ImportResult[]>;
  /** Suspends a member, or lifts that. */
  setBlocked(subject: string, blocked: boolean): Promise<Outcome>;
  /**
   * Issues or refuses a pending redemption (a refused one gives its points back), or notes that an
   * issued one was used. Without a `code` an issued one gets one of ours.
   */
  finishRedemption(
    subject: string,
    request: {
      readonly id: string;
      readonly to: 'issued' | 'refused' | 'used';
      readonly code?: string;
    },
  ): Promise<Outcome>;
  /**
   * Grants or refuses the pending reward of a survey response, by the response's id; the same again
   * changes nothing. What is settled stays so: anything else is refused as `invalid-request`. Answers as
   * `PUT /survey-responses/{id}` does.
   */
  settleSurveyReward(
    subject: string,
    request: { readonly id: string; readonly to: 'granted' | 'refused' },
  ): Promise<Outcome>;
}
