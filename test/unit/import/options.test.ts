import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describe, it } from 'node:test';
import { importArguments, importHelp, readImportOptions } from '../../../demo/import/options.ts';
import { convert, parseRates } from '../../../demo/import/rates.ts';

const orders = fileURLToPath(new URL('fixtures/plain.csv', import.meta.url));
const read = (...args: readonly string[]) =>
  readImportOptions(parseArgs({ args: [...args], options: importArguments }).values);

describe('the arguments', () => {
  it('are read', () => {
    const options = read('--orders', orders, '--rates', 'USD=0.92', '--as-of', '2026-06-30');
    assert.equal(options.orders, orders);
    assert.deepEqual([...options.rates], [['USD', 920_000]]);
    assert.equal(options.asOf?.('Europe/Berlin'), Date.parse('2026-06-30T21:00:00Z'));
  });

  it('may all be left out', () => {
    const options = read();
    assert.equal(options.orders, undefined);
    assert.equal(options.asOf, undefined);
    assert.equal(options.rates.size, 0);
  });

  for (const [args, message] of [
    [['--orders', 'nowhere.csv'], /--orders: there is no file nowhere\.csv/],
    [['--orders', '/'], /--orders: \/ is not a file/],
    [['--programme', 'nowhere.json'], /--programme: there is no file/],
    [['--rates', 'USD=0.92'], /--rates goes with --orders FILE/],
    [['--refused', 'x.csv'], /--refused goes with --orders FILE/],
    [['--as-of', 'soon'], /--as-of: date "soon": write it like 2026-03-01/],
    [['--orders', orders, '--rates', 'USD:1'], /--rates: "USD:1" is not a rate; write it like/],
  ] as const) {
    it(`are refused: ${args.slice(-2).join(' ')}`, () =>
      assert.throws(() => read(...args), message));
  }

  it('are all in the help', () => {
    for (const name of Object.keys(importArguments)) assert.ok(importHelp.includes(`--${name}`));
  });
});

describe('rates', () => {
  it('are exact and know the currencies’ digits', () => {
    const [usd = 0, jpy = 0, kwd = 0] = parseRates('usd=0.92, JPY=0.0061,KWD=3.01').values();
    assert.equal(convert(5000, usd, 2, 2), 4600);
    assert.equal(convert(5000, jpy, 0, 2), 3050);
    assert.equal(convert(1500, kwd, 3, 2), 452);
    assert.equal(convert(-1, 500_000, 2, 2), -1);
  });

  for (const text of ['', 'USD', 'USD=', 'USD=0', 'USD=-1', 'USD=1e2', 'XYZ=1', 'USD=0.92;GBP=1']) {
    it(`are refused: ${text || 'nothing'}`, () => assert.throws(() => parseRates(text), /--rates/));
  }
});
