import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  CurrencyError,
  currencyExponent,
  formatMoney,
  parseMoney,
} from '../../../src/values/currencies.ts';
import { DecimalError } from '../../../src/values/decimal.ts';

describe('currencyExponent', () => {
  it('knows the digits of each currency', () => {
    const digits = {
      EUR: 2,
      USD: 2,
      JPY: 0,
      KRW: 0,
      KWD: 3,
      TND: 3,
      HUF: 2,
      CLF: 4,
      UYW: 4,
      ISK: 0,
    };
    for (const [code, exponent] of Object.entries(digits)) {
      assert.equal(currencyExponent(code), exponent, code);
    }
  });

  it('knows currencies that older orders carry', () => {
    assert.equal(currencyExponent('HRK'), 2);
    assert.equal(currencyExponent('BGN'), 2);
  });

  it('knows nothing else', () => {
    for (const code of ['eur', 'EURO', '', 'XAU', 'XXX', '__proto__', 'constructor', 'DEM']) {
      assert.equal(currencyExponent(code), undefined, code);
    }
  });
});

describe('money', () => {
  it('becomes minor units', () => {
    assert.equal(parseMoney({ value: '19.90', currency: 'EUR' }), 1990);
    assert.equal(parseMoney({ value: '500', currency: 'JPY' }), 500);
    assert.equal(parseMoney({ value: '500.00', currency: 'JPY' }), 500);
    assert.equal(parseMoney({ value: '1.5', currency: 'KWD' }), 1500);
    assert.equal(parseMoney({ value: '1.25', currency: 'HUF' }), 125);
  });

  it('refuses finer values and unknown currencies', () => {
    assert.throws(() => parseMoney({ value: '500.5', currency: 'JPY' }), DecimalError);
    assert.throws(() => parseMoney({ value: '1.2345', currency: 'KWD' }), DecimalError);
    assert.throws(
      () => parseMoney({ value: '1', currency: 'Taler' }),
      (error) => {
        assert.ok(error instanceof CurrencyError);
        return error.message.includes('"Taler"');
      },
    );
  });

  it('is written back as it was', () => {
    assert.deepEqual(formatMoney(1990, 'EUR'), { value: '19.9', currency: 'EUR' });
    const codes = fc.constantFrom('EUR', 'JPY', 'KWD', 'HUF', 'CLF');
    const minor = fc.integer({ min: -(10 ** 14), max: 10 ** 14 });
    fc.assert(
      fc.property(minor, codes, (value, code) => {
        assert.equal(parseMoney(formatMoney(value, code)), value === 0 ? 0 : value);
      }),
    );
    assert.throws(() => formatMoney(1, 'Taler'), CurrencyError);
  });
});
