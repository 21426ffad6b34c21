import { child, type ProgrammeIssue } from './issues.ts';

/** A field that is not known here, with the one that was probably meant. */
export function unknownField(key: string, path: string, known: readonly string[]): ProgrammeIssue {
  const near = known.find((name) => distance(name.toLowerCase(), key.toLowerCase()) <= 2);
  return {
    path: child(path, key),
    reason: `"${key.slice(0, 40)}" is not a field here`,
    mend: near
      ? `Write "${near}"`
      : `Remove it; the fields are ${known.map((name) => `"${name}"`).join(', ')}`,
  };
}

/** How many letters to change to make one word of another; 9 when their lengths differ much. */
function distance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return 9;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 9) + 1, (next[j - 1] ?? 9) + 1, (row[j - 1] ?? 9) + same));
    }
    row = next;
  }
  return row[to.length] ?? 9;
}
