import type { EmbeddedEngine, ProgrammeRules } from '../../src/backend/index.ts';
import { importOrders } from '../import/import-orders.ts';
import { progressReporter, summaryText } from '../import/progress.ts';
import type { Arguments } from './arguments.ts';

export interface ImportFileOptions {
  readonly file: string;
  readonly given: Arguments;
  readonly engine: EmbeddedEngine;
  readonly rules: ProgrammeRules;
  /** The programme's clock, epoch milliseconds. */
  readonly now: number;
  /** Makes a keyed hash. */
  readonly nameOf: (text: string) => string;
}

/** An order older than this, in milliseconds, suggests that the clock should be turned back. */
const OLD = 200 * 86_400_000;

/** Reads an order file into the ledger, showing how far it is and what came of it. */
export async function importFile(options: ImportFileOptions): Promise<void> {
  const { file, given, engine, rules, now, nameOf } = options;
  const progress = progressReporter(process.stderr, () => performance.now());
  const summary = await importOrders({
    file,
    engine,
    rules,
    rates: given.rates,
    now,
    nameOf,
    ...(given.refused === undefined ? {} : { refusedFile: given.refused }),
    onProgress: progress.show,
  });
  progress.done();
  console.log(summaryText(summary));
  const { latest } = summary;
  if (given.asOf === undefined && latest !== undefined && now - latest > OLD) {
    const day = new Date(latest).toISOString().slice(0, 10);
    console.log(
      `The latest order is of ${day}: --as-of ${day} shows the programme as it was then.`,
    );
  }
}
