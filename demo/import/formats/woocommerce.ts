import { nothing, type Header, type OrderFields, type Recognise } from './format.ts';

// WooCommerce has no order export of its own; these are the columns of the usual plug-ins.
const COLUMNS = {
  order: ['Order ID', 'Order Number', 'Order No', 'ID'],
  status: ['Order Status', 'Status'],
  date: ['Order Date', 'Date Created', 'Created Date', 'Paid Date', 'Date'],
  email: ['Customer Email', 'Billing Email', 'Email (Billing)', 'Billing Email Address', 'Email'],
  customer: ['Customer ID', 'Customer User', 'Customer User ID'],
  total: ['Order Total', 'Order Total Amount', 'Total'],
  currency: ['Order Currency', 'Currency', 'Currency Code'],
  refunded: [
    'Refunded Total',
    'Total Refunded',
    'Order Refund Amount',
    'Order Refund',
    'Refund Amount',
    'Refunded Amount',
    'Refund Total',
    'Refunded',
  ],
} as const;

const PAID = new Set(['completed', 'processing', 'partially-refunded', 'refunded', 'cancelled']);

/**
 * WooCommerce orders. Plug-ins that write a row per item repeat the order's number, some with its
 * columns filled, some empty: the first row is the order. A refunded or cancelled order has gone
 * back whole; the exports do not say when.
 */
export const woocommerce: Recognise = (header: Header) => {
  const order = header.column(...COLUMNS.order);
  const status = header.column(...COLUMNS.status);
  const date = header.column(...COLUMNS.date);
  const total = header.column(...COLUMNS.total);
  const email = header.column(...COLUMNS.email);
  const customer = header.column(...COLUMNS.customer);
  if (!order || !status || !date || !total || !(email ?? customer)) return undefined;
  const currency = header.column(...COLUMNS.currency);
  const refunded = header.column(...COLUMNS.refunded) ?? nothing;
  let above = '';

  const read = (cells: readonly string[]): OrderFields | 'more' => {
    const number = order(cells);
    if (number === '' ? total(cells) === '' : number === above) return 'more';
    above = number;
    const state = status(cells).toLowerCase().replace(/^wc-/, '').replaceAll(' ', '-');
    const customerNumber = customer?.(cells) ?? '';
    return {
      customer: email?.(cells) || (customerNumber === '0' ? '' : customerNumber),
      date: date(cells),
      amount: total(cells),
      currency: currency?.(cells) ?? '',
      order: number.replace(/^#/, ''),
      refunded: refunded(cells).replace(/^-/, ''),
      cancelled: state === 'cancelled' || state === 'refunded' ? 'yes' : '',
      unpaid: PAID.has(state) ? '' : `not paid (${state || 'no status'})`,
    };
  };
  return {
    name: 'WooCommerce',
    columns: header.names.length,
    ownCurrency: currency === undefined,
    read,
  };
};
