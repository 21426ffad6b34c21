import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dayOf, endOfDay, type ProgrammeRules } from '../../src/backend/index.ts';
import { CsvReader, type CsvRecord } from './csv.ts';
import type { Format } from './formats/format.ts';
import { recogniseFormat } from './formats/recognise.ts';
import {
  takeOrders,
  takeRefunds,
  type Intake,
  type OrderRow,
  type RefundRow,
  type Taken,
} from './intake.ts';
import { Occurrences } from './occurrences.ts';
import { OrderReader } from './order-reader.ts';
import type { Progress } from './progress.ts';
import type { Rates } from './rates.ts';
import { Refusals } from './refusals.ts';

/** Orders that go into the ledger in one transaction. */
const BATCH_ROWS = 5000;
const CHUNK_BYTES = 256 * 1024;

/** What to read, and into what. */
export interface ImportRequest {
  readonly file: string;
  readonly engine: Intake;
  /** The engine's programme, as `readProgramme()` gives it. */
  readonly rules: Pick<ProgrammeRules, 'zone' | 'currency' | 'rates'>;
  /** What currencies are worth that the programme does not count in. */
  readonly rates?: Rates;
  /** The programme's clock, epoch milliseconds: rows after that day stay out. */
  readonly now: number;
  /** Makes a keyed hash: `subjectNamer(secret)`. */
  readonly nameOf: (text: string) => string;
  /** Where to write the rows that stay out, as CSV. */
  readonly refusedFile?: string;
  readonly onProgress?: (progress: Progress) => void;
}

/** What came of an import. */
export interface ImportSummary {
  readonly file: string;
  readonly format: Format['name'];
  /** Rows of the file, without its header. */
  readonly rows: number;
  /** Customers whose orders came in or were known. */
  readonly members: number;
  /** Orders that were new, or of which more was paid back than was known. */
  readonly orders: number;
  /** Refunds and cancellations of these. */
  readonly refunds: number;
  /** Orders and refunds that changed nothing. */
  readonly alreadyKnown: number;
  readonly refused: Refusals;
  /** Epoch milliseconds of the latest order that came in or was known. */
  readonly latest: number | undefined;
  readonly seconds: number;
}

/**
 * Streams an order export into a ledger. Orders are known by their number, else by what they say,
 * so that the same file twice changes nothing. A bad row stays out, with its reason, and the rest
 * goes in.
 *
 * @throws RangeError when the file's columns are none that are known; the message names them.
 */
export async function importOrders(request: ImportRequest): Promise<ImportSummary> {
  const began = performance.now();
  const { size: totalBytes } = await stat(request.file);
  const refused = new Refusals(request.file, request.refusedFile);
  const run = new ImportRun(request, refused);
  const csv = new CsvReader();
  let text: TextDecoder | undefined;
  let bytes = 0;
  for await (const chunk of createReadStream(request.file, { highWaterMark: CHUNK_BYTES })) {
    const piece = chunk as Buffer;
    bytes += piece.length;
    text ??= decoderOf(piece);
    await run.takeAll(csv.read(text.decode(piece, { stream: true })));
    request.onProgress?.({ bytes, totalBytes, rows: run.rows });
  }
  await run.takeAll(csv.read(text?.decode() ?? ''));
  await run.takeAll(csv.end());
  await run.finish();
  await refused.close();
  return run.summary((performance.now() - began) / 1000);
}

/** Spreadsheets write UTF-8 with or without a mark, or UTF-16 with one. */
function decoderOf(start: Buffer): TextDecoder {
  return new TextDecoder(start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8');
}

class ImportRun {
  rows = 0;
  readonly #request: ImportRequest;
  readonly #refused: Refusals;
  readonly #members = new Occurrences();
  readonly #counts = { members: 0, orders: 0, refunds: 0, alreadyKnown: 0 };
  #latest: number | undefined;
  #format: Format | undefined;
  #reader: OrderReader | undefined;
  #orders: OrderRow[] = [];
  /** Until all orders are in: newest-first files have a refund before its order. */
  #refunds: RefundRow[] = [];

  constructor(request: ImportRequest, refused: Refusals) {
    this.#request = request;
    this.#refused = refused;
  }

  async takeAll(records: Iterable<CsvRecord>): Promise<void> {
    for (const record of records) {
      if (this.#reader) this.#takeRow(record, this.#reader);
      else this.#takeHeader(record);
      if (this.#orders.length >= BATCH_ROWS) await this.#flushOrders();
    }
    await this.#refused.drained();
  }

  async finish(): Promise<void> {
    await this.#flushOrders();
    const { engine } = this.#request;
    for (let from = 0; from < this.#refunds.length; from += BATCH_ROWS) {
      const batch = this.#refunds.slice(from, from + BATCH_ROWS);
      const taken = await takeRefunds(engine, batch);
      batch.forEach((row, index) => this.#count(row, taken[index], { orders: 0, refunds: 1 }));
    }
  }

  #takeHeader(record: CsvRecord): void {
    const names = 'cells' in record ? record.cells : [];
    const { file, rules, rates = new Map(), now, nameOf } = this.#request;
    const format = recogniseFormat(names);
    if (!format) throw unknownColumns(file, names);
    const { zone } = rules;
    const currencies = [...new Set([rules.currency, ...rules.rates.keys()])];
    const until = endOfDay(dayOf(now, zone), zone);
    this.#format = format;
    this.#reader = new OrderReader({ format, zone, currencies, rates, until, nameOf });
  }

  #takeRow(record: CsvRecord, reader: OrderReader): void {
    this.rows++;
    const { line } = record;
    if ('broken' in record) {
      this.#refused.add({ line, why: 'broken row', reason: record.broken });
      return;
    }
    const row = reader.read(record.cells);
    if (row.kind === 'refused') this.#refused.add({ line, why: row.why, reason: row.reason });
    else if (row.kind === 'order') this.#orders.push({ line, ...row });
    else if (row.kind === 'refund') this.#refunds.push({ line, ...row });
  }

  async #flushOrders(): Promise<void> {
    const batch = this.#orders;
    if (batch.length === 0) return;
    this.#orders = [];
    const taken = await takeOrders(this.#request.engine, batch);
    batch.forEach((row, index) => {
      const refunds = (row.refunded > 0 ? 1 : 0) + (row.cancelledAt === undefined ? 0 : 1);
      this.#count(row, taken[index], { orders: 1, refunds });
    });
  }

  #count(
    row: OrderRow | RefundRow,
    taken: Taken | undefined,
    added: { readonly orders: number; readonly refunds: number },
  ): void {
    if (typeof taken === 'object') {
      this.#refused.add({ line: row.line, ...taken });
      return;
    }
    const counts = this.#counts;
    if (taken === 'known') counts.alreadyKnown++;
    else {
      counts.orders += added.orders;
      counts.refunds += added.refunds;
    }
    if (row.kind === 'order' && this.#members.next(row.subject) === 1) counts.members++;
    this.#latest = Math.max(this.#latest ?? row.at, row.at);
  }

  summary(seconds: number): ImportSummary {
    const { file } = this.#request;
    if (!this.#format) throw unknownColumns(file, []);
    return {
      file,
      format: this.#format.name,
      rows: this.rows,
      ...this.#counts,
      refused: this.#refused,
      latest: this.#latest,
      seconds,
    };
  }
}

function unknownColumns(file: string, names: readonly string[]): RangeError {
  const found =
    names.length === 0 ? 'it is empty' : `its first row is ${names.join(', ').slice(0, 500)}`;
  return new RangeError(
    `${file} has no columns of an order export: ${found}. Expected Shopify's or WooCommerce's export, or the columns customer,date,amount,currency[,order]`,
  );
}
