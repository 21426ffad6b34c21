import { object, optional, text } from '../decode.ts';
import { partOf } from '../part.ts';
import { moment } from '../vocabulary.ts';

/** What a membership card shows. */
export const card = partOf(
  'member',
  'card',
  object({ number: optional(text), since: optional(object(moment)) }),
);
