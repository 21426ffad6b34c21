import { refused, type Refused } from '../../domain/decision.ts';
import type { Entry, RefundEntry } from '../../domain/ledger/entries.ts';
import { inMainCurrency } from '../../domain/orders/currency.ts';
import type { OrderFacts } from '../../domain/orders/take-order.ts';
import type { ProgrammeRules } from '../../domain/programme/rules.ts';
import { currencyExponent } from '../../values/currencies.ts';

/** A refund that an export lists by itself. Without `minor` all that is left of the order. */
export interface ImportedPart {
  readonly refund: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** In minor units of the order's currency. */
  readonly minor?: number;
}

/** An order of the past with what has become of it. */
export interface ImportedOrder {
  /** The member's subject: a keyed hash, never the shop's own name of the customer. */
  readonly member: string;
  readonly order: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** In minor units of its currency. */
  readonly minor: number;
  readonly currency: string;
  readonly refunds?: readonly ImportedPart[];
  /** All refunds so far in one sum, where the export tells no more; a later, larger one adds to it. */
  readonly refunded?: { readonly at: number; readonly minor: number };
  /** When the rest of it was cancelled. */
  readonly cancelledAt?: number;
}

/** A refund of an order that was imported before. */
export interface ImportedRefund extends ImportedPart {
  readonly order: string;
  readonly currency: string;
}

/** What an order is for the rules, or why it cannot be. */
export function importedFacts(row: ImportedOrder, rules: ProgrammeRules): OrderFacts | Refused {
  const { order, at, minor, currency } = row;
  if (order === '' || order.length > 200 || row.member === '' || row.member.length > 200) {
    return refused('invalid-request', 'An order and its member need names of 1 to 200 characters');
  }
  const wrong = [at, minor].find((number) => !Number.isSafeInteger(number));
  if (wrong !== undefined || minor < 0) {
    return refused('invalid-request', `Order ${order}: time and amount must be whole numbers`);
  }
  if (currencyExponent(currency) === undefined) {
    return refused('currency-not-supported', `"${currency}" is not an ISO 4217 currency code`);
  }
  const paid = { minor, currency };
  const main = inMainCurrency(paid, rules);
  return typeof main === 'number' ? { order, at, minor: main, paid } : main;
}

/** What of an order has been refunded by entries of its ledger. */
export interface KnownRefunds {
  readonly names: ReadonlySet<string>;
  readonly minor: number;
}

export function knownRefunds(entries: readonly Entry[], order: string): KnownRefunds {
  const names = new Set<string>();
  let minor = 0;
  for (const entry of entries) {
    if (entry.kind !== 'refund' || entry.order !== order) continue;
    names.add(entry.refund);
    minor += entry.minor;
  }
  return { names, minor };
}

/** The refunds of a row that are not known yet, never more than the order was. */
export function newRefunds(
  row: ImportedOrder,
  facts: OrderFacts,
  rules: ProgrammeRules,
  known: KnownRefunds = { names: new Set(), minor: 0 },
): readonly RefundEntry[] {
  const { order } = facts;
  const entries: RefundEntry[] = [];
  let sum = known.minor;
  const add = (refund: string, at: number, minor: number, reason?: 'cancellation'): void => {
    if (minor <= 0) return;
    sum += minor;
    const when = Math.max(at, facts.at);
    entries.push({ kind: 'refund', at: when, refund, order, minor, ...(reason ? { reason } : {}) });
  };
  for (const { refund, at, minor } of row.refunds ?? []) {
    if (known.names.has(refund)) continue;
    const left = facts.minor - sum;
    add(refund, at, minor === undefined ? left : Math.min(left, shareOf(minor, row, facts, rules)));
  }
  if (row.refunded) {
    const { at, minor } = row.refunded;
    const total = Math.min(facts.minor, shareOf(minor, row, facts, rules));
    add(`${order}:${minor}`, at, total - sum);
  }
  if (row.cancelledAt !== undefined) {
    add(`${order}:cancelled`, row.cancelledAt, facts.minor - sum, 'cancellation');
  }
  return entries;
}

/** Part of an order in the main currency; the whole is exactly what the order counted. */
function shareOf(
  minor: number,
  row: Pick<ImportedOrder, 'minor' | 'currency'>,
  facts: Pick<OrderFacts, 'minor'>,
  rules: ProgrammeRules,
): number {
  if (minor >= row.minor) return facts.minor;
  const main = inMainCurrency({ minor, currency: row.currency }, rules);
  return typeof main === 'number' ? main : 0;
}
