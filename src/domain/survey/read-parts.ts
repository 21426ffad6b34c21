import type { Choice, OwnScale } from './definition.ts';
import { isId, plain, reportStrangers, shown, textOf } from './reading.ts';
import type { Report, Written } from './reading.ts';

/** Reads choices, or the rows of a matrix, to which no words can be added. */
export function choicesOf(
  input: unknown,
  path: string,
  report: Report,
  kind: 'choice' | 'row' = 'choice',
): readonly Choice[] | undefined {
  const known = kind === 'row' ? ['value', 'text'] : ['value', 'text', 'open'];
  const taken = new Set<string>();
  const choices = (Array.isArray(input) ? input : []).flatMap(
    (one: unknown, index): readonly Choice[] => {
      const at = `${path}[${index}]`;
      const written = plain(one) ?? {};
      const { value, open } = written;
      const text = textOf(written['text'], `${at}.text`, report);
      if (!isId(value) || text === undefined) {
        report(at, 'It needs a "value" (letters, digits, "-", "_") and a "text".');
        return [];
      }
      reportStrangers(written, known, at, report, `in a ${kind}`);
      if (taken.has(value)) {
        report(`${at}.value`, `The value "${value}" is there already: choose another.`);
        return [];
      }
      taken.add(value);
      if (kind === 'row') return [{ value, text }];
      if (open !== undefined && typeof open !== 'boolean')
        report(`${at}.open`, '"open" is true or false.');
      return [{ value, text, ...(open === true && { open }) }];
    },
  );
  if (choices.length > 0) return choices;
  report(path, 'Here is a list of at least one { "value", "text" }.');
  return undefined;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** Reads a scale that a survey brings itself. */
export function scaleIn(input: unknown, path: string, report: Report): OwnScale | undefined {
  const written = plain(input) ?? {};
  const { min, max, polarity = 'higher-is-better' } = written;
  if (!isWhole(min) || !isWhole(max) || max <= min || max - min > 10) {
    report(path, 'A scale needs whole numbers "min" and "max", with at most eleven values.');
    return undefined;
  }
  if (polarity !== 'higher-is-better' && polarity !== 'lower-is-better') {
    report(
      `${path}.polarity`,
      `It is "higher-is-better" or "lower-is-better", not ${shown(polarity)}.`,
    );
    return undefined;
  }
  const known = ['min', 'max', 'polarity', 'buckets', 'low', 'high'];
  reportStrangers(written, known, path, report, 'in a scale');
  const buckets = bucketsIn(written, { min, max }, `${path}.buckets`, report);
  const low = endOf(written, 'low', path, report);
  const high = endOf(written, 'high', path, report);
  return { min, max, polarity, ...(buckets && { buckets }), ...low, ...high };
}

function bucketsIn(
  { buckets }: Written,
  { min, max }: Pick<OwnScale, 'min' | 'max'>,
  path: string,
  report: Report,
): OwnScale['buckets'] {
  if (buckets === undefined) return undefined;
  const entries = Object.entries(plain(buckets) ?? { '': undefined });
  let last = min - 1;
  const isAscending = entries.every(([name, limit]) => {
    // A name that is a number could be meant as one.
    if (!isId(name) || /^-?\d+$/.test(name) || !isWhole(limit) || limit <= last || limit > max)
      return false;
    last = limit;
    return true;
  });
  if (isAscending) return Object.fromEntries(entries) as Readonly<Record<string, number>>;
  report(
    path,
    'Names of values are { "name": highest value }, ascending, on the scale; a name is no number.',
  );
  return undefined;
}

function endOf<Key extends 'low' | 'high'>(
  written: Written,
  key: Key,
  path: string,
  report: Report,
): Partial<Pick<OwnScale, Key>> {
  if (written[key] === undefined) return {};
  const text = textOf(written[key], `${path}.${key}`, report);
  if (text === undefined)
    report(`${path}.${key}`, 'What an end means is a text, or one for each language.');
  return text === undefined ? {} : ({ [key]: text } as Partial<Pick<OwnScale, Key>>);
}
