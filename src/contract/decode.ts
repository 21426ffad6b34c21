import { isDecimal, type Decimal } from '../values/decimal.ts';
import { isInstant, type Instant } from '../values/instants.ts';

/** Turns untrusted input into a fresh, frozen-shape value or throws a {@link Refusal}. */
export type Decoder<T> = (input: unknown) => T;

/** The type a decoder yields: contract types are inferred from decoders, never written twice. */
export type Infer<D> = D extends Decoder<infer T> ? T : never;

/**
 * Something in a document is not what it should be. The message says what was expected and, as a
 * JSON pointer, where: `Expected text at #/wallets/0/id`.
 */
export class Refusal extends TypeError {}

/** Longest text accepted anywhere, in UTF-16 units. */
export const MAX_TEXT = 10_000;

/** Refuses the value at hand. `expected` completes "Expected … at #"; it has no `#` itself. */
export const refuse = (expected: string): never => {
  throw new Refusal(`Expected ${expected} at #`);
};

const within = <T>(key: string | number, decode: Decoder<T>, input: unknown): T => {
  try {
    return decode(input);
  } catch (error) {
    if (error instanceof Refusal) error.message = error.message.replace('#', () => `#/${key}`);
    throw error;
  }
};

/* @__NO_SIDE_EFFECTS__ */ const guard =
  <T>(accepts: (input: unknown) => input is T, expected: string): Decoder<T> =>
  (input) =>
    accepts(input) ? input : refuse(expected);

type Shape = Readonly<Record<string, Decoder<unknown>>>;
type OptionalKeys<S extends Shape> = {
  [K in keyof S]: undefined extends Infer<S[K]> ? K : never;
}[keyof S];
type Decoded<S extends Shape> = {
  readonly [K in Exclude<keyof S, OptionalKeys<S>>]: Infer<S[K]>;
} & { readonly [K in OptionalKeys<S>]?: Exclude<Infer<S[K]>, undefined> };
type Flat<T> = { [K in keyof T]: T[K] };

/** A plain object (not an array), seen as untrusted entries. */
export const plainObject = guard(
  (input): input is Readonly<Record<string, unknown>> =>
    typeof input === 'object' && input !== null && !Array.isArray(input),
  'an object',
);

/** An object with these own fields; unknown fields are ignored, absent optional ones left out. */
/* @__NO_SIDE_EFFECTS__ */ export const object =
  <S extends Shape>(shape: S): Decoder<Flat<Decoded<S>>> =>
  (input) => {
    const fields = plainObject(input);
    const result: Record<string, unknown> = {};
    for (const key in shape) {
      const decode = shape[key];
      const value =
        decode && within(key, decode, Object.hasOwn(fields, key) ? fields[key] : undefined);
      if (value !== undefined) result[key] = value;
    }
    return result as Flat<Decoded<S>>;
  };

/** The value, or `undefined` when the field is missing or null. */
/* @__NO_SIDE_EFFECTS__ */ export const optional =
  <T>(decode: Decoder<T>): Decoder<T | undefined> =>
  (input) =>
    input == null ? undefined : decode(input);

/** A list of at most `most` items. */
/* @__NO_SIDE_EFFECTS__ */ export const array =
  <T>(decode: Decoder<T>, most = 1000): Decoder<readonly T[]> =>
  (input) =>
    Array.isArray(input) && input.length <= most
      ? input.map((item, index) => within(index, decode, item))
      : refuse(`at most ${most} items`);

/** A map with at most 100 keys, built without a prototype so that no key can reach one. */
/* @__NO_SIDE_EFFECTS__ */ export const record =
  <T>(decode: Decoder<T>): Decoder<Readonly<Record<string, T>>> =>
  (input) => {
    const entries = Object.entries(plainObject(input));
    if (entries.length > 100) refuse('at most 100 items');
    const result: Record<string, T> = Object.create(null);
    for (const [key, value] of entries) result[key] = within(key, decode, value);
    return result;
  };

/** Text of at most {@link MAX_TEXT} UTF-16 units. */
export const text = guard(
  (input): input is string => typeof input === 'string' && input.length <= MAX_TEXT,
  'text',
);

/** A non-empty identifier of at most 200 characters. */
export const identifier = guard(
  (input): input is string => typeof input === 'string' && input !== '' && input.length <= 200,
  'an id',
);

export const boolean = guard(
  (input): input is boolean => typeof input === 'boolean',
  'true or false',
);

/** A whole number from 0 to 2^53 - 1. */
export const count = guard(
  (input): input is number => Number.isSafeInteger(input) && (input as number) >= 0,
  'a count',
);

/** An exact amount as a decimal string, for example "1240.5". */
export const decimal = guard<Decimal>(isDecimal, 'a decimal text');

/** An ISO 8601 instant with its zone. */
export const instant = guard<Instant>(isInstant, 'an instant');

/** One of the given words. */
/* @__NO_SIDE_EFFECTS__ */ export const oneOf = <const T extends string>(
  ...words: readonly T[]
): Decoder<T> =>
  guard(
    (input): input is T => (words as readonly unknown[]).includes(input),
    `one of ${words.join(', ')}`,
  );

/**
 * A link that is safe to put into `href`: an absolute http(s) address without credentials, or a
 * path on the page's own origin. Scheme-relative addresses and control characters are refused.
 */
export const link = guard(
  (input): input is string =>
    typeof input === 'string' &&
    input.length <= 2048 &&
    // Browsers drop control characters, so these could hide a scheme.
    /^(https?:\/\/[^/\\@?#\s]+(?=[/?#]|$)|\/(?![/\\]))[^\u0000-\u0020\\]*$/i.test(input),
  'a link',
);
