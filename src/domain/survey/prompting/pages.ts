/** Where somebody is, as `location` says. */
export interface PageAddress {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** Without regular expressions: many `*` in one would take for ever over a long address. */
function fits(pattern: string, address: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return pattern === address;
  if (!address.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const at = address.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return address.length - last.length >= from && address.endsWith(last);
}

/**
 * Whether a page is one of those that patterns name; without any, every page is. `*` stands for any
 * text. A pattern with `?` or `#` in it is held against path, query and hash, any other against the path,
 * with and without `/` at its end: both are one page.
 */
export function matchesPage(
  patterns: readonly string[],
  { pathname, search, hash }: PageAddress,
): boolean {
  const path = pathname.replace(/\/$/, '');
  return (
    !patterns[0] ||
    patterns.some((pattern) =>
      /[?#]/.test(pattern)
        ? fits(pattern, pathname + search + hash)
        : fits(pattern, path) || fits(pattern, `${path}/`),
    )
  );
}
