import type { SurveyText } from './definition.ts';

/** Takes down what is wrong, where, and how to mend it. */
export type Report = (path: string, detail: string) => void;

export type Written = Readonly<Record<string, unknown>>;

/** An object written as JSON. */
export const plain = (input: unknown): Written | undefined =>
  typeof input === 'object' && input !== null && !Array.isArray(input)
    ? (input as Written)
    : undefined;

/** Under `__proto__` no object keeps anything. */
export const isId = (input: unknown): input is string =>
  typeof input === 'string' && /^[\w-]{1,80}$/.test(input) && input !== '__proto__';

/** A value that was not understood, as it is told; never long and never a reason to throw. */
export const shown = (input: unknown): string => {
  if (typeof input === 'string') return JSON.stringify(input.slice(0, 80));
  if (typeof input === 'object' && input !== null) return Array.isArray(input) ? '[…]' : '{…}';
  return input === undefined ? 'nothing' : String(input);
};

/** Reports every key of an object that means nothing in it. */
export function reportStrangers(
  written: Written,
  known: readonly string[],
  path: string,
  report: Report,
  where = 'here',
): void {
  for (const key of Object.keys(written))
    if (!known.includes(key))
      report(
        path === '' ? key : `${path}.${key}`,
        `"${key}" means nothing ${where}: leave it out.`,
      );
}

const isTag = (tag: string): boolean => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);

/**
 * Reads a text. A language that has none is reported and left out; undefined where nothing is left,
 * which is the caller's to report.
 */
export function textOf(input: unknown, path: string, report: Report): SurveyText | undefined {
  if (typeof input === 'string') return input.trim() === '' ? undefined : input;
  const languages = Object.entries(plain(input) ?? {}).filter(
    (entry): entry is [string, string] => {
      const [tag, text] = entry;
      if (!isTag(tag)) {
        report(`${path}.${tag}`, `${shown(tag)} is no language: write one as "en" or "zh-Hans".`);
        return false;
      }
      if (typeof text === 'string' && text.trim() !== '') return true;
      report(`${path}.${tag}`, 'This text is missing: write it, or leave the language out.');
      return false;
    },
  );
  return languages.length > 0 ? Object.fromEntries(languages) : undefined;
}
