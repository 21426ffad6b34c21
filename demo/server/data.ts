// The programme, its ledger and who is in it: made-up members, or those of an order file.

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  createEmbeddedEngine,
  type EmbeddedEngine,
  type ProgrammeRules,
  type Storage,
} from '../../src/backend/index.ts';
import { createSqliteStorage, subjectNamer } from '../../src/backend/node/index.ts';
import { people } from '../sample/people.ts';
import { seedSample } from '../sample/seed.ts';
import type { Arguments } from './arguments.ts';
import { databaseFile } from './database-file.ts';
import { importFile } from './import-file.ts';
import type { Person } from './people.ts';
import { secretsBeside, type Secrets } from './secrets.ts';

export interface Data {
  readonly engine: EmbeddedEngine;
  readonly storage: Storage;
  readonly secrets: Secrets;
  /** The made-up customers; empty when the orders came from a file. */
  readonly known: readonly Person[];
}

export interface DataOptions {
  readonly given: Arguments;
  /** The parsed `programme.json`, and its rules. */
  readonly programme: unknown;
  readonly rules: ProgrammeRules;
  /** The programme's clock, epoch milliseconds. */
  readonly now: () => number;
}

/** Opens the ledger and fills it the first time. What was done in the shop stays in it. */
export async function openData(options: DataOptions): Promise<Data> {
  const { given, programme, rules, now } = options;
  const file = databaseFile(given, programme);
  mkdirSync(dirname(file), { recursive: true });
  const secrets = secretsBeside(file);
  const nameOf = subjectNamer(secrets.subjects);
  const known =
    given.orders === undefined
      ? people.map(({ customer, name }) => ({ id: customer, name, subject: nameOf(customer) }))
      : [];

  if (given.orders === undefined && !existsSync(file)) await seed(file, options, nameOf);
  const storage = createSqliteStorage({ file });
  const engine = createEmbeddedEngine({
    programme,
    storage,
    now,
    labelOf: (subject) => initials(known.find((person) => person.subject === subject)?.name),
  });
  if (given.orders !== undefined) {
    await importFile({ file: given.orders, given, engine, rules, now: now(), nameOf });
  }
  console.log(`The ledger is in ${file}.`);
  return { engine, storage, secrets, known };
}

/** Seeds beside the file and moves it there when it is whole. */
async function seed(
  file: string,
  { programme, rules, now }: DataOptions,
  nameOf: (customer: string) => string,
): Promise<void> {
  const unfinished = `${file}.new`;
  for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true });
  const storage = createSqliteStorage({ file: unfinished });
  const refusals = await seedSample({
    programme,
    storage,
    now: now(),
    currency: rules.currency,
    subjectOf: async (customer) => nameOf(customer),
  });
  await storage.close();
  renameSync(unfinished, file);
  console.log(`Made up ${people.length} members.`);
  if (refusals.length > 0) {
    console.log(`The programme refused ${refusals.length} of their deeds, for example:`);
    console.log(`  ${refusals[0]}`);
  }
}

const initials = (name: string | undefined): string | undefined =>
  name
    ?.split(' ')
    .map((word) => `${[...word][0] ?? ''}.`)
    .join(' ');
