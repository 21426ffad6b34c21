import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import type { RefusalKind } from './order-reader.ts';

/** So many refused rows are kept to be shown. */
export const SHOWN_REFUSALS = 20;

/** A row that stayed out. */
export interface RefusedRow {
  readonly line: number;
  readonly why: RefusalKind;
  readonly reason: string;
}

/** Counts refused rows by reason, keeps the first few, and writes all of them to a file if asked. */
export class Refusals {
  readonly first: RefusedRow[] = [];
  readonly counts = new Map<RefusalKind, number>();
  readonly #file: string;
  readonly #report: WriteStream | undefined;

  /**
   * @param file The file the rows come from.
   * @param report Where to write them, as CSV.
   */
  constructor(file: string, report?: string) {
    this.#file = file;
    this.#report = report === undefined ? undefined : createWriteStream(report);
    this.#report?.write('file,line,why,reason\n');
  }

  add(row: RefusedRow): void {
    this.counts.set(row.why, (this.counts.get(row.why) ?? 0) + 1);
    if (this.first.length < SHOWN_REFUSALS) this.first.push(row);
    const cells = [this.#file, String(row.line), row.why, row.reason];
    this.#report?.write(`${cells.map(cell).join(',')}\n`);
  }

  /** Waits while more is waiting to be written than memory should hold. */
  async drained(): Promise<void> {
    if (this.#report?.writableNeedDrain) await once(this.#report, 'drain');
  }

  async close(): Promise<void> {
    if (!this.#report) return;
    this.#report.end();
    await once(this.#report, 'finish');
  }
}

const cell = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
