/**
 * A decimal number as text: `"1240.5"`, `"-3"`, `"0.000001"`. No exponent, no leading zeros, no
 * plus sign; at most 15 digits before the point and 6 after it, so that every amount can be held
 * exactly and every browser formats it exactly (`Intl.NumberFormat` takes the text as it is).
 */
export type Decimal = string;

const pattern = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/;

/** Whether a value of any type is a {@link Decimal}. Trailing zeros (`"19.90"`) are allowed. */
export function isDecimal(text: unknown): text is Decimal {
  return typeof text === 'string' && pattern.test(text);
}

/** An amount that cannot be read, held or written. The message names the text and the reason. */
export class DecimalError extends RangeError {
  readonly text: string;
  readonly reason: string;

  constructor(text: string, reason: string) {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    super(`"${shown}" is not a usable amount: ${reason}`);
    this.name = 'DecimalError';
    this.text = shown;
    this.reason = reason;
  }
}

/**
 * Reads a decimal exactly.
 *
 * @param text A {@link Decimal}.
 * @param scale How many fraction digits one unit has: 2 reads `"12.5"` as 1250.
 * @returns A safe integer in units of 10^-scale; never -0.
 * @throws DecimalError when the text is no decimal, has more fraction digits than the scale
 *   (zeros at the end do not count), or does not fit into a safe integer.
 */
export function parseDecimal(text: string, scale: number): number {
  if (!isDecimal(text)) {
    throw new DecimalError(
      String(text),
      'write it like 1240.5, at most 15 digits before the point and 6 after',
    );
  }
  const [whole = '0', written = ''] = text.split('.');
  const fraction = written.replace(/0+$/, '');
  if (fraction.length > scale) {
    throw new DecimalError(text, `at most ${scale} fraction digits are allowed here`);
  }
  const units = Number(whole + fraction.padEnd(scale, '0'));
  if (!Number.isSafeInteger(units)) throw new DecimalError(text, 'too large');
  return units === 0 ? 0 : units;
}

/**
 * Writes an integer of units as a decimal, zeros at the end trimmed: 1250 at scale 2 is `"12.5"`.
 *
 * @throws DecimalError when the units are no safe integer or need more than 15 digits before the
 *   point.
 */
export function formatDecimal(units: number, scale: number): Decimal {
  if (!Number.isSafeInteger(units)) throw new DecimalError(String(units), 'not a safe integer');
  const digits = String(Math.abs(units)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  if (whole.length > 15) throw new DecimalError(String(units), 'too large');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return (units < 0 ? '-' : '') + whole + (fraction && `.${fraction}`);
}

/**
 * How a result that falls between two units becomes one of them. `down` goes towards zero, `up`
 * away from zero; the two halves differ only in ties: `half-up` takes them away from zero,
 * `half-even` to the even neighbour. All are symmetric, so taking points back mirrors earning them.
 */
export type Rounding = 'down' | 'up' | 'half-up' | 'half-even';

/**
 * `value × numerator ÷ denominator`, exact until the one rounding at the end.
 *
 * @returns A safe integer; never -0.
 * @throws DecimalError when an argument is no safe integer, the denominator is 0, or the result is
 *   too large for a safe integer.
 */
export function multiplyDivide(
  value: number,
  numerator: number,
  denominator: number,
  rounding: Rounding,
): number {
  for (const part of [value, numerator, denominator]) {
    if (!Number.isSafeInteger(part)) throw new DecimalError(String(part), 'not a safe integer');
  }
  if (denominator === 0) throw new DecimalError('0', 'cannot divide by it');
  const product = Math.abs(value * numerator);
  const divisor = Math.abs(denominator);
  const sign = Math.sign(value) * Math.sign(numerator) * Math.sign(denominator);
  const magnitude = Number.isSafeInteger(product)
    ? divide(product, divisor, rounding)
    : divideLarge(BigInt(value) * BigInt(numerator), BigInt(divisor), rounding);
  if (!Number.isSafeInteger(magnitude)) {
    throw new DecimalError(`${value} × ${numerator} ÷ ${denominator}`, 'too large');
  }
  return magnitude === 0 ? 0 : sign * magnitude;
}

/**
 * The same amount in units of another scale: 1250 at scale 2 is 13 at scale 0, rounded half up.
 *
 * @throws DecimalError as {@link multiplyDivide} does.
 */
export function rescale(
  units: number,
  fromScale: number,
  toScale: number,
  rounding: Rounding,
): number {
  const raise = 10 ** Math.max(0, toScale - fromScale);
  const lower = 10 ** Math.max(0, fromScale - toScale);
  return multiplyDivide(units, raise, lower, rounding);
}

function divide(product: number, divisor: number, rounding: Rounding): number {
  const remainder = product % divisor;
  // Exact: the difference is a multiple of the divisor.
  const quotient = (product - remainder) / divisor;
  // Doubling could leave the safe range; comparing with what is missing to the next unit cannot.
  const half = Math.sign(remainder - (divisor - remainder));
  return quotient + (remainder > 0 && roundsUp(half, quotient % 2 === 1, rounding) ? 1 : 0);
}

function divideLarge(product: bigint, divisor: bigint, rounding: Rounding): number {
  const positive = product < 0n ? -product : product;
  const remainder = positive % divisor;
  const quotient = positive / divisor;
  const twice = remainder * 2n;
  const half = twice > divisor ? 1 : twice < divisor ? -1 : 0;
  const up = remainder > 0n && roundsUp(half, quotient % 2n === 1n, rounding);
  return Number(quotient + (up ? 1n : 0n));
}

function roundsUp(half: number, odd: boolean, rounding: Rounding): boolean {
  if (rounding === 'down') return false;
  if (rounding === 'up') return true;
  return half > 0 || (half === 0 && (rounding === 'half-up' || odd));
}
