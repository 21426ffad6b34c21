/** The tags with their own attributes. */
export const tags: Readonly<Record<string, readonly string[]>>;
/** What a `div` has in place of a tag. */
export const data: readonly string[];

/** A schema for rehype-sanitize: yours, or its own `defaultSchema`, with the elements. */
export function allowLaurel<Schema extends object>(schema: Schema): Schema;
