/** What `{name}` in a text is replaced with. */
export type PipedValues = (name: string) => string | undefined;

/**
 * A text with its `{name}` and `{name|what stands there otherwise}` filled in. What is filled in is
 * text, as all of it: nothing in it is read again. A name that is unknown, without anything to stand
 * there otherwise, leaves nothing.
 */
export const fillText = (text: string, valueOf: PipedValues): string =>
  text.replaceAll(
    /\{([\w.-]+)(?:\|([^{}]*))?\}/g,
    (_, name: string, otherwise: string | undefined) => valueOf(name) ?? otherwise ?? '',
  );

/** The names a text asks for. */
export const namesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/\{([\w.-]+)(?:\|[^{}]*)?\}/g), ([, name]) => name ?? '');
