/**
 * Something wrong in a programme file. `path` is a JSON Pointer into it; `reason` says what is
 * wrong there; `mend` says what to write instead.
 */
export interface ProgrammeIssue {
  readonly path: string;
  readonly reason: string;
  readonly mend: string;
}

/** An issue as one line for a console: `/tiers/steps/1/goal: …. Mend: …`. */
export const issueText = ({ path, reason, mend }: ProgrammeIssue): string =>
  `${path || '/'}: ${reason}. ${mend}.`;

/** The pointer to a member of what `path` points to (RFC 6901 escapes). */
export const child = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
