import { compile } from './compile.ts';
import type { ProgrammeIssue } from './issues.ts';
import { programmeFile } from './programme-file.ts';
import type { ProgrammeRules } from './rules.ts';

/** What came of reading a programme: its rules, or everything that is wrong with it. */
export type ProgrammeReading =
  | { readonly ok: true; readonly rules: ProgrammeRules }
  | { readonly ok: false; readonly issues: readonly ProgrammeIssue[] };

/**
 * Reads the parsed JSON of a `programme.json`: first its shape, as the published schema says it,
 * then what a schema cannot say (references, order, amounts, zones, currencies).
 */
export function readProgramme(input: unknown): ProgrammeReading {
  const issues: ProgrammeIssue[] = [];
  const file = programmeFile.read(input, '', issues);
  if (!file) return { ok: false, issues };
  const rules = compile(file, issues);
  return issues.length === 0 ? { ok: true, rules } : { ok: false, issues };
}
