import { issueText, type ProgrammeIssue } from '../domain/programme/issues.ts';
import { readProgramme } from '../domain/programme/read-programme.ts';
import { Ladders } from './embedded/context.ts';
import { LedgerEngine } from './embedded/engine.ts';
import { mintFrom, secureBytes, type RandomBytes } from './embedded/mint.ts';
import type { EmbeddedEngine } from './embedded/port.ts';
import type { Storage } from './storage.ts';

export { isAnonymous } from './embedded/anonymous.ts';
export type { ImportResult } from './embedded/import-orders.ts';
export type { ImportedOrder, ImportedPart, ImportedRefund } from './embedded/imported-rows.ts';
export type { RandomBytes } from './embedded/mint.ts';
export type { EmbeddedEngine } from './embedded/port.ts';
export { issueText, type ProgrammeIssue } from '../domain/programme/issues.ts';
export { readProgramme, type ProgrammeReading } from '../domain/programme/read-programme.ts';
export { programmeSchema } from '../domain/programme/programme-file.ts';
export type { ProgrammeRules } from '../domain/programme/rules.ts';

export interface EmbeddedEngineOptions {
  /** The parsed JSON of a `programme.json`. */
  readonly programme: unknown;
  readonly storage: Storage;
  /** Epoch milliseconds; decides what has matured and expired. */
  readonly now: () => number;
  /** Where codes come from; the platform's secure source if left out. */
  readonly random?: RandomBytes;
  /**
   * How an advocate may see a friend, masked (`M. K.`). Friends are numbered if left out, and where
   * it fails or answers undefined. Asked for each listed invitation (at most 20) whenever the
   * advocate's document is read; the answer is kept nowhere, so an erased friend is a number at once.
   */
  readonly labelOf?: (subject: string) => string | undefined | Promise<string | undefined>;
}

/** A programme that cannot be used. The message lists everything that is wrong with it. */
export class ProgrammeError extends Error {
  readonly issues: readonly ProgrammeIssue[];

  constructor(issues: readonly ProgrammeIssue[]) {
    super(`The programme cannot be used:\n${issues.map(issueText).join('\n')}`);
    this.name = 'ProgrammeError';
    this.issues = issues;
  }
}

/**
 * A loyalty engine in this process: the rules of a `programme.json` over an append-only ledger.
 *
 * @throws ProgrammeError when the programme is not one.
 */
export function createEmbeddedEngine(options: EmbeddedEngineOptions): EmbeddedEngine {
  const { storage, now, labelOf } = options;
  const reading = readProgramme(options.programme);
  if (!reading.ok) throw new ProgrammeError(reading.issues);
  const { rules } = reading;
  return new LedgerEngine({
    rules,
    storage,
    now,
    mint: mintFrom(options.random ?? secureBytes),
    labelOf: async (subject) => labelOf?.(subject),
    ladders: new Ladders(rules, storage),
  });
}
