import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAmount } from '../../../demo/import/amounts.ts';

const minor = (text: string, exponent = 2) => {
  const read = readAmount(text, { exponent });
  return read.reason ?? read.minor;
};

describe('readAmount', () => {
  const readable: readonly [string, number, number?][] = [
    ['12', 1200],
    ['12.5', 1250],
    ['12,5', 1250],
    ['0.05', 5],
    ['1234.50', 123_450],
    ['1,234.50', 123_450],
    ['1.234,50', 123_450],
    ['1,234,567.89', 123_456_789],
    ['1.234.567', 123_456_700],
    ['1 234,50', 123_450],
    ['1\u00a0234,50', 123_450],
    ['1\u202f234.50', 123_450],
    ["1'234.50", 123_450],
    ['12.500000', 1250],
    ['1234.560', 123_456],
    ['0.120', 12],
    ['-12.50', -1250],
    ['−12,50', -1250],
    [' 7 ', 700],
    ['1,234', 1234, 0],
    ['1234.00', 1234, 0],
    ['1.234', 1234, 3],
    ['1,234.567', 1_234_567, 3],
  ];
  for (const [text, expected, exponent] of readable) {
    it(`reads ${text}${exponent === undefined ? '' : ` with ${exponent} digits`}`, () => {
      assert.equal(minor(text, exponent), expected);
    });
  }

  const refused: readonly [string, RegExp, number?][] = [
    ['1,234', /could mean 1234 or 1\.234/],
    ['1.234', /could mean 1234 or 1\.234/],
    ['1,234', /could mean/, 3],
    ['12.345.6', /groups of three/],
    ['1,23.50', /groups of three/],
    ['1,234.567.890', /mixed/],
    ['12.3456', /more than 2 digits/],
    ['1234.567', /more than 2 digits/],
    ['0.125', /more than 2 digits/],
    ['1.5', /more than 0 digits/, 0],
    ['', /no amount/],
    ['abc', /not a number/],
    ['€12', /not a number/],
    ['1e5', /not a number/],
    ['--5', /not a number/],
    ['12 34', /not a number/],
    ['99999999999999999999', /too large/],
    ['.5', /not a number/],
  ];
  for (const [text, reason, exponent] of refused) {
    it(`refuses ${text || 'nothing'}${exponent === undefined ? '' : ` with ${exponent} digits`}`, () => {
      assert.match(String(minor(text, exponent)), reason);
    });
  }

  it('needs no guess where the format fixes the decimal mark', () => {
    const read = readAmount('1.230', { exponent: 2, decimalMark: '.' });
    assert.equal(read.reason === undefined && read.minor, 123);
    const grouped = readAmount('1,230', { exponent: 2, decimalMark: '.' });
    assert.equal(grouped.reason === undefined && grouped.minor, 123_000);
  });
});
