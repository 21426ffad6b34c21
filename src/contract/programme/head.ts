import { identifier, object } from '../decode.ts';
import type { Infer } from '../decode.ts';
import { documentDecoder } from '../part.ts';
import { localisedText } from '../vocabulary.ts';

/** What every programme document must have before any part of it is read. */
export const programmeHead = object({
  id: identifier,
  version: identifier,
  name: localisedText,
  zone: identifier,
});

/** Decodes the head of `GET /programme` and keeps its parts as they came. */
export const programmeDocument = documentDecoder(programmeHead);

export type ProgrammeHead = Infer<typeof programmeHead>;
