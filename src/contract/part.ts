import { object, plainObject, refuse } from './decode.ts';
import type { Decoder } from './decode.ts';
import { CONTRACT } from './vocabulary.ts';

/** The two documents that widgets read. */
export type Source = 'programme' | 'member';

/**
 * A named part of one of the two documents with its decoder. Whoever shows a part brings its
 * decoder, so that a page loads only the decoders it needs and a faulty part is refused alone.
 */
export interface Part<T> {
  readonly source: Source;
  readonly key: string;
  readonly decode: Decoder<T>;
}

/** A document whose head was checked and whose parts are still untrusted. */
export interface ContractDocument<Head> {
  readonly head: Head;
  readonly parts: Readonly<Record<string, unknown>>;
}

export type PartValue<P> = P extends Part<infer T> ? T : never;

/** Names a part of a document. */
/* @__NO_SIDE_EFFECTS__ */ export const partOf = <T>(
  source: Source,
  key: string,
  decode: Decoder<T>,
): Part<T> => ({
  source,
  key,
  decode,
});

const majorVersion = object({
  contract: (input) => (input === CONTRACT ? CONTRACT : refuse(`contract ${CONTRACT}`)),
});

/** Checks the contract's major version and the head, and keeps the parts undecoded. */
/* @__NO_SIDE_EFFECTS__ */ export const documentDecoder =
  <Head>(head: Decoder<Head>): Decoder<ContractDocument<Head>> =>
  (input) => {
    majorVersion(input);
    return { head: head(input), parts: plainObject(input) };
  };
