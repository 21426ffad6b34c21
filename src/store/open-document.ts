import { object, optional } from '../contract/decode.ts';
import type { Decoder } from '../contract/decode.ts';
import type { ContractDocument, Part } from '../contract/part.ts';
import { freeze } from './freeze.ts';

/** A document whose parts are decoded when they are first asked for. */
export interface OpenDocument<Head> {
  readonly head: Head;
  /** As it came. */
  readonly parts: Readonly<Record<string, unknown>>;
  part<T>(part: Part<T>): T | undefined;
}

/** The last good value of each part, handed from one document to the next. */
export type LastGood = Map<unknown, unknown>;

/**
 * Checks a document's head and opens it.
 *
 * @param onFault Told once of each part that was refused, with the path and what was expected.
 * @throws Refusal when the contract's major version or the head is wrong.
 */
export const openDocument = <Head>(
  decode: Decoder<ContractDocument<Head>>,
  input: unknown,
  lastGood: LastGood,
  onFault: (error: unknown) => void,
): OpenDocument<Head> => {
  const { head, parts } = decode(input);
  const known = new Map<unknown, unknown>();
  return {
    head,
    parts,
    part<T>(part: Part<T>) {
      if (!known.has(part)) {
        try {
          const decoded: Readonly<Record<string, unknown>> = object({
            [part.key]: optional(part.decode),
          })(parts);
          lastGood.set(part, freeze(decoded[part.key]));
        } catch (error) {
          onFault(error);
        }
        known.set(part, lastGood.get(part));
      }
      return known.get(part) as T | undefined;
    },
  };
};
