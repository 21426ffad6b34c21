import { link, object, optional } from '../decode.ts';
import { partOf } from '../part.ts';

/** Pages of the shop that elements link to. */
export const links = partOf(
  'programme',
  'links',
  object({
    join: optional(link),
    signIn: optional(link),
    account: optional(link),
    terms: optional(link),
    privacy: optional(link),
  }),
);
