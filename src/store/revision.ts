import type { MemberHead } from '../contract/member/head.ts';

/**
 * Whether an answer replaces the one at hand. Within an epoch the count never goes back and equal
 * counts go by `asOf`. Another epoch (a restored or moved server) always counts, as does another
 * member: the answer at hand was asked for earlier, since a store reads one thing at a time.
 */
export const supersedes = (
  { subject, revision, asOf }: Omit<MemberHead, 'status'>,
  known: Omit<MemberHead, 'status'>,
): boolean =>
  subject !== known.subject ||
  revision.epoch !== known.revision.epoch ||
  (revision.count - known.revision.count || Date.parse(asOf) - Date.parse(known.asOf)) >= 0;
