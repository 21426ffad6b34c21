import { nothing, type Header, type Recognise } from './format.ts';

/** `customer,date,amount,currency[,order]`: what any shop can write. A negative amount is a refund. */
export const plain: Recognise = (header: Header) => {
  const customer = header.column('customer', 'customer_id', 'customer id', 'email', 'member');
  const date = header.column('date', 'order_date', 'created_at', 'day');
  const amount = header.column('amount', 'total', 'value');
  const currency = header.column('currency', 'currency_code');
  if (!customer || !date || !amount || !currency) return undefined;
  const order = header.column('order', 'order_id', 'order number', 'order no') ?? nothing;
  return {
    name: 'plain',
    columns: header.names.length,
    ownCurrency: false,
    read: (cells) => ({
      customer: customer(cells),
      date: date(cells),
      amount: amount(cells),
      currency: currency(cells),
      order: order(cells),
      refunded: '',
      cancelled: '',
      unpaid: '',
    }),
  };
};
