import type { PropertyDeclaration } from 'lit';

/**
 * Whether a flag is on: not when absent, nor as `"false"`, `"off"`, `"no"` or `"0"`, which template
 * languages and page builders write when they mean false. The empty text is on, as an attribute and
 * as the property that some frameworks set in its place.
 */
export const isOn = (value: unknown): boolean =>
  value != null && !/^(false|off|no|0)$/i.test(String(value));

/** A property that is on when its attribute is. */
export const flag: PropertyDeclaration<boolean> = { converter: isOn };

/** A property whose attribute has the given name. */
export const named = (attribute: string): PropertyDeclaration<string> => ({ attribute });

const warned = new Set<string>();

/** Tells the page's developer, once per page, of a value that cannot be used, and what could be. */
export function warnOfValue(
  element: Element,
  attribute: string,
  value: unknown,
  allowed: readonly string[],
): void {
  const message = `<${element.localName} ${attribute}="${value}">: use ${allowed.join(', ')}.`;
  if (!warned.has(message)) console.warn(message);
  warned.add(message);
}

/** The allowed words among those an attribute lists between spaces or commas, else the fallback. */
export function words<T extends string>(
  element: Element,
  attribute: string,
  value: string | number | undefined | null,
  allowed: readonly T[],
  fallback: readonly T[],
): readonly T[] {
  if (!value) return fallback;
  const listed = (String(value).match(/[^\s,]+/g) ?? []).flatMap((word) => {
    const known = allowed.find((each) => each === word.toLowerCase());
    if (!known) warnOfValue(element, attribute, word, allowed);
    return known ?? [];
  });
  return listed[0] ? listed : fallback;
}

/** The one of the allowed words that an attribute says; the first of them when it says none. */
export const oneWord = <T extends string>(
  element: Element,
  attribute: string,
  value: string | number | undefined | null,
  allowed: readonly [T, ...T[]],
): T => words(element, attribute, value, allowed, allowed)[0] ?? allowed[0];
