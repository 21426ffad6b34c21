// Amounts as people and spreadsheets write them. What can be read in two ways is refused: a
// thousand euros and one euro must never be mistaken for each other.

/** An amount in minor units, or why it cannot be read. */
export type ReadAmount =
  { readonly minor: number; readonly reason?: undefined } | { readonly reason: string };

export interface AmountOptions {
  /** Digits after the point in this currency. */
  readonly exponent: number;
  /** The decimal mark when the file's format fixes it. */
  readonly decimalMark?: '.' | ',';
}

const refuse = (text: string, why: string): ReadAmount => ({ reason: `amount "${text}": ${why}` });

/** Reads `1234.5`, `1,234.50`, `1.234,50`, `1 234,50`, `1'234.50`, `-12`. */
export function readAmount(written: string, options: AmountOptions): ReadAmount {
  const text = written.trim();
  if (text === '') return { reason: 'no amount' };
  const [, sign = '', digits = ''] = /^([-−+]?)(.*)$/s.exec(text) ?? [];
  const plain = digits.replace(
    /^(\d{1,3})(?:([ '’\u00a0\u202f])\d{3})(?:\2\d{3})*(?!\d)/,
    (group) => group.replace(/\D/g, ''),
  );
  if (!/^\d[\d.,]*$/.test(plain)) return refuse(text, 'not a number');
  const parts = split(plain, options);
  if (typeof parts === 'string') return refuse(text, parts);
  const fraction = parts.fraction.replace(/0+$/, '');
  if (fraction.length > options.exponent) {
    return refuse(text, `more than ${options.exponent} digits after the point`);
  }
  const minor = Number(parts.whole + fraction.padEnd(options.exponent, '0'));
  if (!Number.isSafeInteger(minor)) return refuse(text, 'too large');
  return { minor: sign === '-' || sign === '−' ? 0 - minor : minor };
}

interface Parts {
  readonly whole: string;
  readonly fraction: string;
}

/** Tells the decimal mark from grouping; a text says why it cannot. */
function split(text: string, options: AmountOptions): Parts | string {
  const marks = new Set(text.replace(/\d/g, ''));
  if (marks.size === 0) return { whole: text, fraction: '' };
  const lastMark = text[Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))] ?? '';
  const isRepeated = text.indexOf(lastMark) !== text.lastIndexOf(lastMark);
  if (marks.size === 2) {
    if (isRepeated) return 'points and commas are mixed';
    return atMark(text, lastMark, lastMark === '.' ? ',' : '.');
  }
  if (options.decimalMark === undefined) {
    if (isRepeated) return grouped(text, lastMark);
    return singleMark(text, lastMark, options.exponent);
  }
  return lastMark === options.decimalMark && !isRepeated
    ? atMark(text, lastMark, '')
    : grouped(text, lastMark);
}

/** One point or one comma: before three digits it could be either, unless the currency decides. */
function singleMark(text: string, mark: string, exponent: number): Parts | string {
  const [whole = '', after = ''] = text.split(mark);
  if (after.length !== 3 || whole.length > 3 || whole === '0') return atMark(text, mark, '');
  if (exponent === 0) return grouped(text, mark);
  if (exponent === 3 && mark === '.') return atMark(text, mark, '');
  return `could mean ${whole}${after} or ${whole}.${after}; write thousands without a separator`;
}

function atMark(text: string, decimalMark: string, groupMark: string): Parts | string {
  const [whole = '', fraction = ''] = text.split(decimalMark);
  if (groupMark === '' || !whole.includes(groupMark)) return { whole, fraction };
  const parts = grouped(whole, groupMark);
  return typeof parts === 'string' ? parts : { whole: parts.whole, fraction };
}

function grouped(text: string, mark: string): Parts | string {
  const [first = '', ...groups] = text.split(mark);
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return isGrouped
    ? { whole: first + groups.join(''), fraction: '' }
    : 'the digits are not in groups of three';
}
