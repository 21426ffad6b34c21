import { parseArgs } from 'node:util';
import {
  importArguments,
  importHelp,
  readImportOptions,
  type ImportOptions,
} from '../import/options.ts';

/** What `npm start --` was asked for. */
export interface Arguments extends ImportOptions {
  readonly port: number;
  /** Where the ledger is kept, if not in its usual place. */
  readonly database?: string;
  /** Rebuild and reload when a source changes. */
  readonly live: boolean;
  /** Mount the controls that tests need. */
  readonly test: boolean;
}

export const usage = `npm start -- [OPTIONS]

${importHelp}
  --database FILE    where to keep the ledger; by default in data/, one file for each programme
                     and order file. Remove it to start over.
  --port PORT        5173 by default, or PORT from the environment
  --help`;

const DEFAULT_PORT = '5173';

/**
 * @throws TypeError for an unknown argument, RangeError for a wrong value; the message says how to
 *   mend it.
 */
export function readArguments(words: readonly string[]): Arguments | 'help' {
  const { values } = parseArgs({
    args: [...words],
    options: {
      ...importArguments,
      database: { type: 'string' },
      port: { type: 'string' },
      live: { type: 'boolean', default: false },
      test: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { port, database, live, test, help, ...others } = values;
  if (help) return 'help';
  return {
    ...readImportOptions(others),
    port: readPort(port ?? (process.env['PORT'] || DEFAULT_PORT)),
    ...(database === undefined ? {} : { database }),
    live,
    test,
  };
}

function readPort(written: string): number {
  const port = Number(written);
  if (/^\d+$/.test(written) && port < 65_536) return port;
  throw new RangeError(`--port: "${written}" is no port; write a number from 0 to 65535`);
}
