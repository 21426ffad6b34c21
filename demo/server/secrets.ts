import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The demo's secrets, each for one use. */
export interface Secrets {
  /** Names members; must outlive the database. */
  readonly subjects: string;
  readonly tokens: string;
  /** Signs what the shop's server sends to the programme. */
  readonly server: string;
  readonly session: string;
}

/** Reads the secret that lies beside a database, or makes one the first time. */
export function secretsBeside(databaseFile: string): Secrets {
  const file = `${databaseFile}.secret`;
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  const master = readFileSync(file, 'utf8').trim();
  const secretFor = (use: string): string =>
    createHmac('sha256', master).update(use).digest('base64url');
  return {
    subjects: secretFor('subjects'),
    tokens: secretFor('tokens'),
    server: secretFor('server'),
    session: secretFor('session'),
  };
}
