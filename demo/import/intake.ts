import type { EmbeddedEngine, ImportedRefund, ImportResult } from '../../src/backend/index.ts';
import type { ReadRow, RefusalKind } from './order-reader.ts';

/** What takes orders and refunds of the past; the embedded engine does. */
export type Intake = Pick<EmbeddedEngine, 'importOrders' | 'importRefunds'>;

type Numbered<Kind extends ReadRow['kind']> = Extract<ReadRow, { kind: Kind }> & {
  /** Where the row begins in the file. */
  readonly line: number;
};
export type OrderRow = Numbered<'order'>;
export type RefundRow = Numbered<'refund'>;

/** What the ledger made of a row: it was new, it was known, or why it stays out. */
export type Taken = 'added' | 'known' | { readonly why: RefusalKind; readonly reason: string };

/** Takes a batch of orders in, with what was paid back of them since. */
export async function takeOrders(
  intake: Intake,
  rows: readonly OrderRow[],
): Promise<readonly Taken[]> {
  const results = await intake.importOrders(
    rows.map(({ subject, order, at, total, refunded, cancelledAt }) => ({
      member: subject,
      order,
      at,
      minor: total.minor,
      currency: total.currency,
      // The exports do not say when: it counts from the order's own day.
      ...(refunded === 0 ? {} : { refunded: { at, minor: refunded } }),
      ...(cancelledAt === undefined ? {} : { cancelledAt }),
    })),
  );
  return results.map(takenOf);
}

/** Takes a batch of refunds in, of orders that went in before. */
export async function takeRefunds(
  intake: Intake,
  rows: readonly RefundRow[],
): Promise<readonly Taken[]> {
  const refunds = rows.map(({ refund, order, at, amount }): ImportedRefund => ({
    refund,
    order,
    at,
    minor: amount.minor,
    currency: amount.currency,
  }));
  return (await intake.importRefunds(refunds)).map(takenOf);
}

const kinds: Readonly<Record<string, RefusalKind>> = {
  'not-found': 'refund without an order',
  'currency-not-supported': 'currency',
  'order-conflict': 'conflict',
};

function takenOf(result: ImportResult): Taken {
  if (typeof result === 'string') return result;
  const { code, detail } = result.refused;
  return { why: kinds[code] ?? 'conflict', reason: detail ?? code };
}
