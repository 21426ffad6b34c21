import { limited } from '../client/limited.ts';
import type { LoyaltyClient, MemberAnswer } from '../client/loyalty-client.ts';
import type { Grant } from '../client/session.ts';
import { refuse } from '../contract/decode.ts';
import { memberDocument } from '../contract/member/head.ts';
import type { MemberHead } from '../contract/member/head.ts';
import { openDocument } from './open-document.ts';
import type { LastGood, OpenDocument } from './open-document.ts';

/** A member document, and what names this state of it. */
export type Member = OpenDocument<MemberHead> & { readonly etag: string | undefined };

/**
 * Reads the member of a grant, or nothing when nobody is signed in.
 *
 * @param known What is at hand of the same member: it is given back if nothing changed.
 */
export const readMember = async (
  client: LoyaltyClient,
  { token, subject }: Grant,
  known: Member | null | undefined,
  lastGood: LastGood,
  onFault: (error: unknown) => void,
): Promise<Member | undefined> => {
  const answer = await limited((signal) => client.readMember({ token, etag: known?.etag, signal }));
  if (answer === 'guest') return undefined;
  if (answer === 'unchanged' && known) return known;
  const { document, etag } = answer as MemberAnswer;
  const opened = openDocument(memberDocument, document, lastGood, onFault);
  if (subject && opened.head.subject !== subject) refuse('the subject of the token');
  return opened.head.status === 'guest' ? undefined : { ...opened, etag };
};
