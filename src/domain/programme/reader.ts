import { child, type ProgrammeIssue } from './issues.ts';
import { unknownField } from './unknown-field.ts';

/** A JSON Schema (draft 2020-12) as plain data. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * Reads one part of a programme file: reports everything wrong with it, not only the first thing,
 * and carries the JSON Schema that says the same, so that the two cannot drift apart.
 */
export interface Reader<T> {
  readonly schema: Schema;
  /** The value, or undefined when `issues` has grown. */
  read(input: unknown, path: string, issues: ProgrammeIssue[]): T | undefined;
}

/** The type a reader yields. */
export type Read<R> = R extends Reader<infer T> ? T : never;

/** An absent field is allowed; null is not. */
export interface OptionalReader<T> extends Reader<T> {
  readonly optional: true;
}

/** A reader of values that one test accepts. `mend` is an imperative sentence without a full stop. */
export const value = <T>(
  accepts: (input: unknown) => input is T,
  reason: string,
  mend: string,
  schema: Schema,
): Reader<T> => ({
  schema,
  read(input, path, issues) {
    if (accepts(input)) return input;
    issues.push({ path, reason: `${shown(input)} is not ${reason}`, mend });
    return undefined;
  },
});

function shown(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object' && input !== null) return 'an object';
  const text = JSON.stringify(input) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** JSON Schema's patterns are Unicode ones: they count characters, not UTF-16 units. */
const unicode = ({ source }: RegExp): RegExp => new RegExp(source, 'u');

/** Text from a pattern; the schema's pattern is the same one. */
export const pattern = (expression: RegExp, reason: string, mend: string): Reader<string> => {
  const matching = unicode(expression);
  return value(
    (input): input is string => typeof input === 'string' && matching.test(input),
    reason,
    mend,
    { type: 'string', pattern: expression.source },
  );
};

/** A whole number within bounds, both included. */
export const wholeNumber = (least: number, most: number): Reader<number> =>
  value(
    (input): input is number =>
      Number.isSafeInteger(input) && (input as number) >= least && (input as number) <= most,
    'a whole number in range',
    `Write a whole number from ${least} to ${most}`,
    { type: 'integer', minimum: least, maximum: most },
  );

/** One of some words. */
export const word = <const T extends string>(...words: readonly T[]): Reader<T> =>
  value(
    (input): input is T => (words as readonly unknown[]).includes(input),
    'a known word',
    `Write one of ${words.map((known) => `"${known}"`).join(', ')}`,
    { enum: words },
  );

export const yesOrNo = value(
  (input): input is boolean => typeof input === 'boolean',
  'true or false',
  'Write true or false, without quotes',
  { type: 'boolean' },
);

/** Allows a field to be left out. */
export const optional = <T>(reader: Reader<T>): OptionalReader<T> => ({
  ...reader,
  optional: true,
});

/** Adds words for whoever writes the file to the schema. */
export const described = <R extends Reader<unknown>>(reader: R, description: string): R => ({
  ...reader,
  schema: { ...reader.schema, description },
});

/** A list with at most `most` items and at least `least`. */
export const list = <T>(item: Reader<T>, most: number, least = 0): Reader<readonly T[]> => ({
  schema: {
    type: 'array',
    items: item.schema,
    maxItems: most,
    ...(least > 0 ? { minItems: least } : {}),
  },
  read(input, path, issues) {
    if (!Array.isArray(input) || input.length > most || input.length < least) {
      const length = Array.isArray(input) ? `a list of ${input.length}` : shown(input);
      issues.push({
        path,
        reason: `${length} is not a list of the right length`,
        mend: `Write a list of ${least} to ${most} items`,
      });
      return undefined;
    }
    return all(input.map((part, index) => item.read(part, child(path, index), issues)));
  },
});

/** A map whose keys one pattern accepts, with at least one entry and at most 100. */
export const map = <T>(
  key: RegExp,
  keyName: string,
  item: Reader<T>,
): Reader<Readonly<Record<string, T>>> => ({
  schema: {
    type: 'object',
    propertyNames: { pattern: key.source },
    additionalProperties: item.schema,
    minProperties: 1,
    maxProperties: 100,
  },
  read(input, path, issues) {
    const fields = plainObject(input, path, issues);
    if (!fields) return undefined;
    const keys = Object.keys(fields);
    if (keys.length < 1 || keys.length > 100) {
      issues.push({
        path,
        reason: `${keys.length} entries are too ${keys.length < 1 ? 'few' : 'many'}`,
        mend: 'Write 1 to 100 of them',
      });
      return undefined;
    }
    const found: Record<string, T> = Object.create(null);
    let sound = true;
    for (const name of keys) {
      if (!key.test(name)) {
        issues.push({
          path: child(path, name),
          reason: `"${name.slice(0, 40)}" is not ${keyName}`,
          mend: `Write ${keyName} as the key`,
        });
        sound = false;
      }
      const part = item.read(fields[name], child(path, name), issues);
      if (part === undefined) sound = false;
      else found[name] = part;
    }
    return sound ? found : undefined;
  },
});

function plainObject(
  input: unknown,
  path: string,
  issues: ProgrammeIssue[],
): Readonly<Record<string, unknown>> | undefined {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
    return input as Readonly<Record<string, unknown>>;
  }
  issues.push({ path, reason: `${shown(input)} is not an object`, mend: 'Write { … }' });
  return undefined;
}

const all = <T>(parts: readonly (T | undefined)[]): readonly T[] | undefined => {
  const sound = parts.filter((part) => part !== undefined);
  return sound.length === parts.length ? sound : undefined;
};

type Shape = Readonly<Record<string, Reader<unknown>>>;
type OptionalKeys<S extends Shape> = {
  [K in keyof S]: S[K] extends OptionalReader<unknown> ? K : never;
}[keyof S];
type Fields<S extends Shape> = {
  readonly [K in Exclude<keyof S, OptionalKeys<S>>]: Read<S[K]>;
} & { readonly [K in OptionalKeys<S>]?: Read<S[K]> };
type Flat<T> = { [K in keyof T]: T[K] };

const isOptional = (reader: Reader<unknown>): boolean => 'optional' in reader;

/** An object with these fields and no others, so that a misspelt name is noticed. */
export const fields = <S extends Shape>(shape: S): Reader<Flat<Fields<S>>> => {
  const known = Object.entries(shape);
  return {
    schema: {
      type: 'object',
      required: known.filter(([, reader]) => !isOptional(reader)).map(([key]) => key),
      properties: Object.fromEntries(known.map(([key, reader]) => [key, reader.schema])),
      additionalProperties: false,
    },
    read(input, path, issues) {
      const given = plainObject(input, path, issues);
      if (!given) return undefined;
      const before = issues.length;
      for (const key of Object.keys(given)) {
        if (!Object.hasOwn(shape, key)) issues.push(unknownField(key, path, Object.keys(shape)));
      }
      const result: Record<string, unknown> = {};
      for (const [key, reader] of known) {
        if (Object.hasOwn(given, key)) {
          result[key] = reader.read(given[key], child(path, key), issues);
        } else if (!isOptional(reader)) {
          issues.push({
            path,
            reason: `"${key}" is missing`,
            mend: `Add "${key}"`,
          });
        }
      }
      return issues.length === before ? (result as Flat<Fields<S>>) : undefined;
    },
  };
};

/** An object with these fields; others are handed on as they are, for whoever knows them. */
export const openFields = <S extends Shape>(
  shape: S,
): Reader<Readonly<Record<string, unknown>> & Flat<Fields<S>>> => {
  const closed = fields(shape);
  return {
    schema: { ...closed.schema, additionalProperties: true },
    read(input, path, issues) {
      const given = plainObject(input, path, issues);
      if (!given) return undefined;
      const known = Object.entries(given).filter(([key]) => Object.hasOwn(shape, key));
      const found = closed.read(Object.fromEntries(known), path, issues);
      return found && { ...given, ...found };
    },
  };
};
