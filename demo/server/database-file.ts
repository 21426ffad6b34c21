import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Arguments } from './arguments.ts';

const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));

/**
 * Where the ledger is kept. Points were counted by one programme, from one file, at certain rates:
 * another of these has a ledger of its own, and the same ones find theirs again.
 */
export function databaseFile(given: Arguments, programme: unknown): string {
  if (given.database !== undefined) return resolve(given.database);
  const { orders, rates } = given;
  const source = orders === undefined ? 'made-up' : resolve(orders);
  const makings = JSON.stringify([source, programme, [...rates]]);
  const mark = createHash('sha256').update(makings).digest('hex').slice(0, 8);
  const name = orders === undefined ? 'cafe-luna' : basename(orders).replace(/\.[^.]*$/, '');
  return resolve(process.env['LAUREL_DATA_DIR'] ?? dataFolder, `${name}-${mark}.sqlite`);
}
