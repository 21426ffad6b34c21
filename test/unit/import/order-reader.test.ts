import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CsvReader } from '../../../demo/import/csv.ts';
import { recogniseFormat } from '../../../demo/import/formats/recognise.ts';
import { OrderReader, type ReadRow } from '../../../demo/import/order-reader.ts';
import type { Rates } from '../../../demo/import/rates.ts';

const NOW = Date.parse('2026-11-22T12:30:00Z');

function readText(text: string, rates: Rates = new Map()): (ReadRow & { readonly line: number })[] {
  const csv = new CsvReader();
  const [header, ...records] = [...csv.read(text.replace(/^\ufeff/, '')), ...csv.end()];
  const format = recogniseFormat(header && 'cells' in header ? header.cells : []);
  assert.ok(format, 'the format is recognised');
  const reader = new OrderReader({
    format,
    zone: 'Europe/Berlin',
    currencies: ['EUR'],
    rates,
    until: NOW,
    nameOf: (name) => `<${name.replaceAll('\n', ' ')}>`,
  });
  return records.map((record) => ({
    line: record.line,
    ...('cells' in record
      ? reader.read(record.cells)
      : { kind: 'refused', why: 'broken row', reason: record.broken }),
  }));
}

const readFixture = (name: string, rates?: Rates) =>
  readText(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'), rates);

/** The rows in short: what an eye compares. */
const short = (rows: readonly (ReadRow & { readonly line: number })[]) =>
  rows
    .filter(({ kind }) => kind !== 'more')
    .map((row) => {
      if (row.kind === 'refused') return `${row.line} ${row.why}: ${row.reason}`;
      if (row.kind === 'refund') return `${row.line} refund of ${row.order} ${row.amount.minor}`;
      if (row.kind !== 'order') return row.kind;
      const { order, subject, total, refunded, cancelledAt } = row;
      const back = refunded > 0 ? ` back ${refunded}` : '';
      const off = cancelledAt === undefined ? '' : ` off ${new Date(cancelledAt).toISOString()}`;
      return `${row.line} ${order} ${subject} ${total.minor} ${total.currency}${back}${off}`;
    });

describe('Shopify’s order export', () => {
  it('gives one order for all its rows, with refunds and cancellations', () => {
    assert.deepEqual(short(readFixture('shopify.csv')), [
      '2 5801 <ana@shop.example> 3600 EUR',
      '5 5802 <bo@shop.example> 8000 EUR back 2000',
      '7 5803 <cem@shop.example> 2450 EUR back 2450',
      '8 5804 <dora@shop.example> 12000 EUR off 2026-10-16T05:45:00.000Z',
      '11 not paid: not paid (voided)',
      '12 not paid: not paid (pending)',
      '14 5807 <ana@shop.example> 129990 EUR',
      '15 no customer: no customer',
      '16 5809 <+49301234567> 1200 EUR',
      '17 currency: the programme counts in EUR; --rates USD=… says what USD is worth in EUR',
      '18 5811 <bo@shop.example> 990 EUR',
    ]);
  });

  it('takes another currency at the rate that is given', () => {
    const rows = readFixture('shopify.csv', new Map([['USD', 920_000]]));
    assert.ok(short(rows).includes('17 5810 <gus@shop.example> 4600 EUR'));
  });

  it('falls back to the order’s name where an old export has no Id', () => {
    const text =
      'Name,Email,Financial Status,Currency,Total,Created at\n#7,a@b.example,paid,EUR,5.00,2026-01-01 10:00:00 +0100\n';
    assert.deepEqual(short(readText(text)), ['2 #7 <a@b.example> 500 EUR']);
  });
});

describe('WooCommerce’s exports', () => {
  it('are read from the plug-ins’ columns, item rows merged, in the shop’s own currency', () => {
    assert.deepEqual(short(readFixture('woocommerce.csv')), [
      '2 501 <ana@shop.example> 3490 EUR',
      '4 502 <bo@shop.example> 120000 EUR back 10000',
      '6 503 <cem@shop.example> 2000 EUR back 2000 off 2026-09-03T10:00:00.000Z',
      '7 504 <dora@shop.example> 2000 EUR off 2026-09-03T11:00:00.000Z',
      '8 not paid: not paid (on-hold)',
      '9 not paid: not paid (failed)',
    ]);
  });

  it('fall back to the customer’s number, never to the number of guests', () => {
    assert.deepEqual(short(readFixture('woocommerce-ids.csv')), [
      '2 601 <ana@shop.example> 4500 EUR',
      '3 602 <13> 1000 EUR',
      '4 no customer: no customer',
    ]);
  });
});

describe('plain files', () => {
  it('name orders without a number by what they say and how often', () => {
    const [first, second, ...others] = readFixture('plain.csv');
    assert.ok(first?.kind === 'order' && second?.kind === 'order');
    assert.notEqual(first.order, second.order);
    assert.match(first.order, /c-1 .* 1000 EUR 1>$/);
    assert.match(second.order, /c-1 .* 1000 EUR 2>$/);
    assert.deepEqual(short(others), [
      '4 A-1 <c-1> 123450 EUR',
      '5 A-2 <c-2> 2000 EUR',
      '6 refund of A-2 500',
      '7 A-3 <c-3> 1550 EUR',
    ]);
  });

  it('name them alike at every reading, however amounts and dates are written', () => {
    const names = (text: string) => readText(text).map((row) => row.kind === 'order' && row.order);
    const one = 'customer,date,amount,currency\nC@x.example,2026-08-01,10.00,EUR\n';
    const other = 'email;day;value;currency\nc@X.example;20260801;10,0;eur\n';
    assert.deepEqual(names(one), names(other));
  });

  it('keep those names when other rates are given', () => {
    const text = 'customer,date,amount,currency\nc-1,2026-08-01,10.00,USD\n';
    const names = [900_000, 950_000].map((rate) => {
      const [row] = readText(text, new Map([['USD', rate]]));
      return row?.kind === 'order' && row.order;
    });
    assert.equal(names[0], names[1]);
  });

  it('refuse bad rows one by one, with line and reason', () => {
    assert.deepEqual(short(readFixture('broken.csv')), [
      '2 B-1 <c-1> 1000 EUR',
      '3 broken row: 6 fields where the header has 5; does an amount with a comma lack its quotes?',
      '4 no customer: no customer',
      '5 date: date "03/04/2026": write it like 2026-03-01, 2026-03-01 10:22:11 +0100 or 20260301',
      '6 amount: amount "1,234": could mean 1234 or 1.234; write thousands without a separator',
      '7 amount: amount "ten": not a number',
      '8 currency: the programme counts in EUR; --rates USD=… says what USD is worth in EUR',
      '9 currency: currency "XXZ" is unknown',
      '10 currency: no currency',
      '11 refund without an order: a negative amount needs the number of the order it pays back',
      '12 broken row: a quote is opened and never closed',
      '13 dated in the future: dated 2099-01-01, after the programme’s clock',
      '14 currency: no currency',
      '15 refund of B-99 300',
      '16 B-1 <c-1> 1100 EUR',
      '17 B-12 <c-9> 3000 EUR',
    ]);
  });
});

describe('other files', () => {
  it('are not taken for orders', () => {
    assert.equal(recogniseFormat(['Date', 'Order #', 'N. Revenue']), undefined);
    assert.equal(recogniseFormat(['c-1', '2026-08-01', '10.00', 'EUR']), undefined);
  });

  it('refuses names that are not in UTF-8 rather than making one of two', () => {
    const file =
      'customer,date,amount,currency\nMüller,2026-03-01,10,EUR\nMöller,2026-03-01,10,EUR\n';
    const text = new TextDecoder().decode(Buffer.from(file, 'latin1'));
    assert.deepEqual(short(readText(text)), [
      '2 broken row: it is not in UTF-8; save the file as CSV in UTF-8',
      '3 broken row: it is not in UTF-8; save the file as CSV in UTF-8',
    ]);
  });
});
