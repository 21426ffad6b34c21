import { nothing, type Header, type OrderFields, type Recognise } from './format.ts';

// Financial statuses of Shopify's order export. Whatever else it says, nobody has paid it all.
const PAID = new Set(['paid', 'partially_refunded', 'refunded']);

// Exports and spreadsheets put an apostrophe before long numbers to keep them exact.
const withoutApostrophe = (text: string): string => text.replace(/^'/, '');

/**
 * Shopify's order export (Orders → Export). An order with several line items takes several rows;
 * all but the first leave the order's own columns empty.
 */
export const shopify: Recognise = (header: Header) => {
  const name = header.column('Name');
  const status = header.column('Financial Status');
  const total = header.column('Total');
  const currency = header.column('Currency');
  const created = header.column('Created at');
  if (!name || !status || !total || !currency || !created) return undefined;
  const id = header.column('Id') ?? nothing;
  const email = header.column('Email') ?? nothing;
  const phone = header.column('Phone') ?? nothing;
  const paidAt = header.column('Paid at') ?? nothing;
  const refunded = header.column('Refunded Amount') ?? nothing;
  const cancelled = header.column('Cancelled at') ?? nothing;

  const read = (cells: readonly string[]): OrderFields | 'more' => {
    if (total(cells) === '' && status(cells) === '') return 'more';
    const isPaid = PAID.has(status(cells).toLowerCase());
    return {
      customer: email(cells) || withoutApostrophe(phone(cells)),
      date: created(cells) || paidAt(cells),
      amount: total(cells),
      currency: currency(cells),
      order: withoutApostrophe(id(cells)) || name(cells),
      refunded: refunded(cells),
      cancelled: cancelled(cells),
      unpaid: isPaid ? '' : `not paid (${status(cells) || 'no financial status'})`,
    };
  };
  return {
    name: 'Shopify',
    columns: header.names.length,
    decimalMark: '.',
    ownCurrency: false,
    read,
  };
};
