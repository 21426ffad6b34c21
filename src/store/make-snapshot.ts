import type { MemberHead } from '../contract/member/head.ts';
import type { ProgrammeHead } from '../contract/programme/head.ts';
import { freeze } from './freeze.ts';
import type { OpenDocument } from './open-document.ts';
import type { Snapshot, StoreProblem, TakenCommand } from './store.ts';

/**
 * What is known at one moment.
 *
 * @param member `null` is a guest, `undefined` nobody knows who.
 * @param failed Whether the last read brought less than there is to know.
 */
export const makeSnapshot = (
  programme: OpenDocument<ProgrammeHead> | undefined,
  member: OpenDocument<MemberHead> | null | undefined,
  failed: boolean,
  problem: StoreProblem | undefined,
  commands: readonly TakenCommand[],
): Snapshot => {
  const guest = member === null && 'guest';
  const phase =
    guest || (member && programme ? (failed ? 'stale' : 'ready') : failed ? 'error' : 'loading');
  const documents = { programme, member };
  return freeze<Snapshot>({
    phase,
    status: guest || member?.head.status,
    programme: programme?.head,
    member: member?.head,
    problem,
    commands,
    part: (part) => documents[part.source]?.part(part),
  });
};
