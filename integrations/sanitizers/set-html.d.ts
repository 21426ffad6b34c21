/** The tags with their own attributes. */
export const tags: Readonly<Record<string, readonly string[]>>;
/** What a `div` has in place of a tag. */
export const data: readonly string[];

/**
 * Adds the elements to a browser's `Sanitizer`, for `element.setHTML(html, { sanitizer })`. What a
 * plain `new Sanitizer()` allows stays allowed.
 */
export function allowLaurel<Sanitizer extends object>(sanitizer: Sanitizer): Sanitizer;
