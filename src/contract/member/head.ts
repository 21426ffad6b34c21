import { count, identifier, instant, object, oneOf, optional } from '../decode.ts';
import type { Infer } from '../decode.ts';
import { documentDecoder } from '../part.ts';

/** Where somebody stands with the programme. */
export const memberStatus = oneOf('guest', 'candidate', 'active', 'inactive', 'blocked');

/** What every member document must have before any part of it is read. */
export const memberHead = object({
  subject: optional(identifier),
  status: memberStatus,
  revision: object({ epoch: identifier, count }),
  asOf: instant,
  programmeVersion: identifier,
});

/** Decodes the head of `GET /member` and keeps its parts as they came. */
export const memberDocument = documentDecoder(memberHead);

export type MemberStatus = Infer<typeof memberStatus>;
export type MemberHead = Infer<typeof memberHead>;
export type Revision = MemberHead['revision'];
