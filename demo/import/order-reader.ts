import { currencyExponent } from '../../src/backend/index.ts';
import { readAmount } from './amounts.ts';
import { readDate } from './dates.ts';
import type { Format, OrderFields } from './formats/format.ts';
import { Occurrences } from './occurrences.ts';
import { convert, type Rates } from './rates.ts';

/** Money of a row, in minor units of a currency that the programme counts in. */
export interface RowMoney {
  readonly minor: number;
  readonly currency: string;
}

/** Why a row stays out, as the summary counts it. */
export type RefusalKind =
  | 'broken row'
  | 'no customer'
  | 'date'
  | 'amount'
  | 'currency'
  | 'not paid'
  | 'refund without an order'
  | 'dated in the future'
  | 'conflict';

/** What a row is after reading. */
export type ReadRow =
  | { readonly kind: 'more' }
  | { readonly kind: 'refused'; readonly why: RefusalKind; readonly reason: string }
  | {
      readonly kind: 'order';
      readonly order: string;
      readonly subject: string;
      readonly at: number;
      readonly total: RowMoney;
      /** What has been paid back so far, at most the total. */
      readonly refunded: number;
      /** When all of it was taken back. */
      readonly cancelledAt?: number;
    }
  | {
      readonly kind: 'refund';
      readonly refund: string;
      readonly order: string;
      readonly at: number;
      readonly amount: RowMoney;
    };

export interface OrderReaderOptions {
  readonly format: Format;
  /** Where days begin when a date has no zone. */
  readonly zone: string;
  /** Currencies the programme counts in, its main one first. */
  readonly currencies: readonly string[];
  readonly rates: Rates;
  /** Epoch milliseconds: rows of this instant or later stay out. */
  readonly until: number;
  /** Makes a keyed hash: of customers, and of the names of orders that have none. */
  readonly nameOf: (text: string) => string;
}

class Refused extends Error {
  readonly why: RefusalKind;
  constructor(why: RefusalKind, reason: string) {
    super(reason);
    this.why = why;
  }
}

const refuse = (why: RefusalKind, reason: string): never => {
  throw new Refused(why, reason);
};

/** Turns the rows of one file into orders and refunds with names that stay the same. */
export class OrderReader {
  readonly #options: OrderReaderOptions;
  readonly #occurrences = new Occurrences();

  constructor(options: OrderReaderOptions) {
    this.#options = options;
  }

  read(cells: readonly string[]): ReadRow {
    const { read, columns } = this.#options.format;
    try {
      if (cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== '')) {
        return refuse(
          'broken row',
          `${cells.length} fields where the header has ${columns}; does an amount with a comma lack its quotes?`,
        );
      }
      const fields = read(cells);
      if (fields === 'more') return { kind: 'more' };
      return this.#readOrder(fields);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { kind: 'refused', why: error.why, reason: error.message };
    }
  }

  #readOrder(fields: OrderFields): ReadRow {
    const { zone, until, nameOf } = this.#options;
    if (fields.unpaid !== '') return refuse('not paid', fields.unpaid);
    // Müller and Möller would be one customer, and their orders one order.
    if ((fields.customer + fields.order).includes('\ufffd')) {
      return refuse('broken row', 'it is not in UTF-8; save the file as CSV in UTF-8');
    }
    const customer = customerOf(fields.customer);
    const read = readDate(fields.date, zone);
    if (read.reason !== undefined) return refuse('date', read.reason);
    const { at } = read;
    if (at >= until)
      return refuse('dated in the future', `dated ${fields.date}, after the programme’s clock`);
    const written = this.#money(fields.amount, fields.currency);
    if (written.minor < 0) return this.#refund(fields, at, written);
    const order = fields.order || this.#nameless('order', customer, at, written);
    if (order.length > 200)
      return refuse('broken row', 'the order’s number has more than 200 characters');
    const cancelledAt = this.#cancelledAt(fields.cancelled, at);
    const subject = nameOf(customer);
    const total = this.#inProgramme(written);
    const refunded = this.#refunded(fields, total.minor);
    const whole = { kind: 'order', order, subject, at, total, refunded } as const;
    return cancelledAt === undefined ? whole : { ...whole, cancelledAt };
  }

  #refund({ order }: OrderFields, at: number, written: RowMoney): ReadRow {
    if (order === '') {
      return refuse(
        'refund without an order',
        'a negative amount needs the number of the order it pays back',
      );
    }
    const refund = this.#nameless('refund', order, at, written);
    const amount = this.#inProgramme({ ...written, minor: -written.minor });
    return { kind: 'refund', refund, order, at, amount };
  }

  /** A name made of what the row says (not of today's rates) and how often it was said before. */
  #nameless(kind: 'order' | 'refund', whose: string, at: number, written: RowMoney): string {
    const said = [kind, whose, at, written.minor, written.currency].join('\n');
    return this.#options.nameOf(`${said}\n${this.#occurrences.next(said)}`);
  }

  #refunded(fields: OrderFields, total: number): number {
    if (fields.refunded === '') return 0;
    const { minor } = this.#inProgramme(this.#money(fields.refunded, fields.currency));
    return Math.min(Math.max(minor, 0), total);
  }

  #cancelledAt(written: string, orderedAt: number): number | undefined {
    if (written === '') return undefined;
    if (written === 'yes') return orderedAt;
    const read = readDate(written, this.#options.zone);
    if (read.reason !== undefined) return refuse('date', `cancelled: ${read.reason}`);
    return read.at >= this.#options.until ? undefined : Math.max(read.at, orderedAt);
  }

  #money(amount: string, currency: string): RowMoney {
    const { currencies, format, rates } = this.#options;
    const [main = ''] = currencies;
    const code = currency === '' && format.ownCurrency ? main : currency.toUpperCase();
    const rate = rates.get(code);
    const exponent = currencyExponent(code);
    if (exponent === undefined) {
      return refuse('currency', code === '' ? 'no currency' : `currency "${currency}" is unknown`);
    }
    if (rate === undefined && !currencies.includes(code)) {
      return refuse(
        'currency',
        `the programme counts in ${currencies.join(', ')}; --rates ${code}=… says what ${code} is worth in ${main}`,
      );
    }
    const read = readAmount(amount, { exponent, decimalMark: format.decimalMark });
    if (read.reason !== undefined) return refuse('amount', read.reason);
    return { minor: read.minor, currency: code };
  }

  /** Money as written, converted where a rate was given. */
  #inProgramme({ minor, currency }: RowMoney): RowMoney {
    const { currencies, rates } = this.#options;
    const [main = ''] = currencies;
    const rate = rates.get(currency);
    if (rate === undefined) return { minor, currency };
    const [from = 0, to = 0] = [currencyExponent(currency), currencyExponent(main)];
    return { minor: convert(minor, rate, from, to), currency: main };
  }
}

/** An address is the same however it is capitalised; anything else is taken as it is. */
function customerOf(written: string): string {
  const text = written.trim();
  if (text === '') return refuse('no customer', 'no customer');
  if (text.length > 200) return refuse('no customer', 'the customer has more than 200 characters');
  return text.includes('@') ? text.toLowerCase() : text;
}
