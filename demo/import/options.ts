import { existsSync, statSync } from 'node:fs';
import type { ParseArgsConfig } from 'node:util';
import { readAsOf } from './dates.ts';
import { parseRates, type Rates } from './rates.ts';

/** Arguments of `npm start --` that have to do with one's own orders, for `parseArgs` of node:util. */
export const importArguments = {
  orders: { type: 'string' },
  rates: { type: 'string' },
  'as-of': { type: 'string' },
  programme: { type: 'string' },
  refused: { type: 'string' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** What they mean, line by line, for `--help`. */
export const importHelp = `\
  --orders FILE      build members from an order export: Shopify, WooCommerce, or CSV with the
                     columns customer,date,amount,currency[,order]
  --rates LIST       what other currencies are worth in the programme's: USD=0.92,GBP=1.15
  --as-of DATE       set the programme's clock, for old exports: 2025-06-30
  --programme FILE   the programme; demo/programme.json by default
  --refused FILE     where to write the rows that stayed out, with reasons (CSV)`;

/** The arguments as `parseArgs` gives them. */
export type ImportValues = Readonly<Partial<Record<keyof typeof importArguments, string>>>;

export interface ImportOptions {
  readonly orders?: string;
  readonly programme?: string;
  readonly refused?: string;
  readonly rates: Rates;
  /** The programme's clock in epoch milliseconds, once its zone is known. */
  readonly asOf?: (zone: string) => number;
}

/**
 * Checks the arguments as far as they can be before the programme is read.
 *
 * @throws RangeError that says which argument is wrong and how to mend it.
 */
export function readImportOptions(values: ImportValues): ImportOptions {
  const { orders, rates, programme, refused, 'as-of': asOf } = values;
  for (const [name, file] of Object.entries({ orders, programme })) {
    if (file !== undefined) requireFile(name, file);
  }
  for (const [name, value] of Object.entries({ rates, refused })) {
    if (value !== undefined && orders === undefined) {
      throw new RangeError(`--${name} goes with --orders FILE`);
    }
  }
  if (asOf !== undefined) readAsOf(asOf, 'UTC');
  return {
    orders,
    programme,
    refused,
    rates: rates === undefined ? new Map() : parseRates(rates),
    ...(asOf === undefined ? {} : { asOf: (zone) => readAsOf(asOf, zone) }),
  };
}

function requireFile(name: string, file: string): void {
  if (!existsSync(file)) throw new RangeError(`--${name}: there is no file ${file}`);
  if (!statSync(file).isFile()) throw new RangeError(`--${name}: ${file} is not a file`);
}
