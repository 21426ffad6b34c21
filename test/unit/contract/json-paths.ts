/** The way to a value inside of a JSON document. */
export type Path = readonly (string | number)[];

/** Every value of a document with its path, the document itself first. */
export function* walk(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, part] of entries) yield* walk(part, [...path, key]);
}

/** A copy of a document with another value in one place. */
export function replaceAt(document: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(document)) {
    return document.map((item: unknown, index) =>
      index === key ? replaceAt(item, rest, replacement) : item,
    );
  }
  const entries = Object.entries(document as object).map(([name, value]: [string, unknown]) => [
    name,
    name === key ? replaceAt(value, rest, replacement) : value,
  ]);
  return Object.fromEntries(entries);
}

/** A copy of a document without one field. */
export function withoutField(document: unknown, path: Path): unknown {
  const owner = path.slice(0, -1);
  const name = String(path.at(-1));
  for (const { path: found, value } of walk(document)) {
    if (found.join('/') !== owner.join('/')) continue;
    const left = Object.entries(value as object).filter(([key]) => key !== name);
    return replaceAt(document, owner, Object.fromEntries(left));
  }
  return document;
}
