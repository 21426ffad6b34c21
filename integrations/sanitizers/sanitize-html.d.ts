/** The tags with their own attributes. */
export const tags: Readonly<Record<string, readonly string[]>>;
/** What a `div` has in place of a tag. */
export const data: readonly string[];

/** Options for sanitize-html: yours, or its own `sanitizeHtml.defaults`, with the elements. */
export function allowLaurel<Options extends object>(options: Options): Options;
