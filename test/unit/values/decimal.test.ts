import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  DecimalError,
  formatDecimal,
  isDecimal,
  multiplyDivide,
  parseDecimal,
  rescale,
  type Rounding,
} from '../../../src/values/decimal.ts';

const roundings: readonly Rounding[] = ['down', 'up', 'half-up', 'half-even'];
const scale = fc.integer({ min: 0, max: 6 });
/** Units that fit into 15 digits before the point at any scale. */
const units = fc.integer({ min: -(10 ** 15 - 1), max: 10 ** 15 - 1 });

describe('isDecimal', () => {
  it('accepts plain decimals', () => {
    for (const text of ['0', '-0.5', '1240.5', '19.90', '999999999999999.999999', '-3']) {
      assert.ok(isDecimal(text), text);
    }
  });

  it('refuses everything else', () => {
    const refused = [
      '',
      '.5',
      '1.',
      '01',
      '+1',
      '1e3',
      ' 1',
      '1 ',
      '1,5',
      '1\n',
      'NaN',
      'Infinity',
    ];
    const tooLong = ['1000000000000000', '0.0000001', '1'.repeat(10_000_000)];
    for (const text of [...refused, ...tooLong, '0x10', '١', 1, NaN, null, undefined, ['1'], {}]) {
      assert.ok(!isDecimal(text), String(text).slice(0, 40));
    }
  });
});

describe('parseDecimal', () => {
  it('reads exactly where a float would not', () => {
    assert.equal(parseDecimal('0.29', 2), 29);
    assert.equal(parseDecimal('1.005', 3), 1005);
    assert.equal(parseDecimal('9007199254.740991', 6), Number.MAX_SAFE_INTEGER);
    assert.equal(parseDecimal('-12.5', 2), -1250);
  });

  it('ignores zeros at the end and never answers -0', () => {
    assert.equal(parseDecimal('19.900', 1), 199);
    assert.equal(parseDecimal('500.00', 0), 500);
    assert.ok(Object.is(parseDecimal('-0.0', 2), 0));
  });

  it('names the text and the reason', () => {
    assert.throws(() => parseDecimal('1.234', 2), {
      name: 'DecimalError',
      text: '1.234',
      reason: 'at most 2 fraction digits are allowed here',
    });
    assert.throws(() => parseDecimal('999999999999999', 2), /"999999999999999".*too large/);
    assert.throws(
      () => parseDecimal('twelve', 2),
      /"twelve" is not a usable amount: write it like/,
    );
    assert.throws(
      () => parseDecimal('9'.repeat(10_000_000), 0),
      (error) => {
        assert.ok(error instanceof DecimalError);
        return error.message.length < 200;
      },
    );
  });

  it('reads back what formatDecimal writes', () => {
    fc.assert(
      fc.property(units, scale, (value, digits) => {
        const text = formatDecimal(value, digits);
        assert.ok(isDecimal(text));
        assert.equal(parseDecimal(text, digits), value === 0 ? 0 : value);
      }),
    );
  });
});

describe('formatDecimal', () => {
  it('trims zeros at the end', () => {
    assert.equal(formatDecimal(1250, 2), '12.5');
    assert.equal(formatDecimal(1200, 2), '12');
    assert.equal(formatDecimal(-5, 3), '-0.005');
    assert.equal(formatDecimal(100, 0), '100');
    assert.equal(formatDecimal(-0, 2), '0');
  });

  it('refuses what it cannot write', () => {
    for (const value of [NaN, Infinity, 1.5, 2 ** 53]) {
      assert.throws(() => formatDecimal(value, 2), DecimalError);
    }
    assert.throws(() => formatDecimal(Number.MAX_SAFE_INTEGER, 0), /too large/);
    assert.equal(formatDecimal(Number.MAX_SAFE_INTEGER, 6), '9007199254.740991');
  });
});

describe('multiplyDivide', () => {
  it('rounds by the four rules, mirrored below zero', () => {
    const expected = { down: 2, up: 3, 'half-up': 3, 'half-even': 2 };
    for (const rounding of roundings) {
      assert.equal(multiplyDivide(5, 1, 2, rounding), expected[rounding]);
      assert.equal(multiplyDivide(-5, 1, 2, rounding), -expected[rounding]);
      assert.equal(multiplyDivide(5, -1, 2, rounding), -expected[rounding]);
      assert.equal(multiplyDivide(5, 1, -2, rounding), -expected[rounding]);
    }
    assert.equal(multiplyDivide(7, 1, 2, 'half-even'), 4);
    assert.equal(multiplyDivide(9, 1, 4, 'half-up'), 2);
    assert.equal(multiplyDivide(9, 1, 4, 'up'), 3);
    assert.ok(Object.is(multiplyDivide(-1, 1, 3, 'down'), 0));
  });

  it('is exact when the product leaves the safe range', () => {
    const large = Number.MAX_SAFE_INTEGER;
    assert.equal(multiplyDivide(large, large, large, 'half-even'), large);
    assert.equal(multiplyDivide(large, 10, 100, 'half-up'), 900_719_925_474_099);
    assert.equal(multiplyDivide(large, 10, 100, 'up'), 900_719_925_474_100);
  });

  it('agrees with exact arithmetic', () => {
    const wide = fc.maxSafeInteger();
    const near = fc.integer({ min: -1000, max: 1000 });
    const any = fc.oneof(wide, near);
    fc.assert(
      fc.property(any, any, any, fc.constantFrom(...roundings), (a, b, c, rounding) => {
        fc.pre(c !== 0);
        let answer: number;
        try {
          answer = multiplyDivide(a, b, c, rounding);
        } catch (error) {
          assert.ok(error instanceof DecimalError);
          const least = (BigInt(a) * BigInt(b)) / BigInt(c);
          assert.ok(least > 2n ** 53n - 3n || least < 3n - 2n ** 53n);
          return;
        }
        assertRounded(BigInt(a) * BigInt(b), BigInt(c), BigInt(answer), rounding);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what has no answer', () => {
    assert.throws(() => multiplyDivide(1, 1, 0, 'down'), DecimalError);
    assert.throws(() => multiplyDivide(0.5, 1, 1, 'down'), /not a safe integer/);
    assert.throws(() => multiplyDivide(2 ** 52, 4, 1, 'down'), /too large/);
  });
});

describe('rescale', () => {
  it('changes units', () => {
    assert.equal(rescale(1250, 2, 0, 'half-up'), 13);
    assert.equal(rescale(1250, 2, 0, 'half-even'), 12);
    assert.equal(rescale(13, 0, 2, 'down'), 1300);
    assert.equal(rescale(-7, 3, 3, 'up'), -7);
  });

  it('loses nothing on the way up and back', () => {
    const small = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
    fc.assert(
      fc.property(small, scale, scale, fc.constantFrom(...roundings), (value, a, b, rounding) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const back = rescale(rescale(value, low, high, rounding), high, low, rounding);
        assert.equal(back, value === 0 ? 0 : value);
      }),
    );
  });
});

/** Checks an answer by the definition of its rounding, not by repeating the algorithm. */
function assertRounded(product: bigint, divisor: bigint, answer: bigint, rounding: Rounding): void {
  const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
  const error = magnitude(answer * divisor - product);
  const size = magnitude(divisor);
  assert.ok(error < size, 'less than a unit off');
  const further = magnitude(answer * divisor) > magnitude(product);
  if (rounding === 'down') assert.ok(!further);
  if (rounding === 'up') assert.ok(further || error === 0n);
  if (rounding.startsWith('half')) assert.ok(error * 2n <= size, 'the nearest unit');
  if (error * 2n === size) {
    if (rounding === 'half-up') assert.ok(further);
    if (rounding === 'half-even') assert.equal(answer % 2n, 0n);
  }
}
