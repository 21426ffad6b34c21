import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  ConditionSyntaxError,
  parseCondition,
  writeCondition,
} from '../../../../src/domain/survey/index.ts';
import { condition } from './samples.ts';

/** What is said about a text that cannot be read, and the place it points to. */
const refusal = (source: string): readonly [string, string] => {
  try {
    parseCondition(source);
  } catch (error) {
    assert.ok(error instanceof ConditionSyntaxError, String(error));
    return [error.message, source.slice(error.position)];
  }
  assert.fail(`"${source}" was read`);
};

describe('a condition as editors write it', () => {
  it('is a comparison of an answer with a value, a name or nothing', () => {
    assert.deepEqual(parseCondition('nps is detractor'), ['nps', 'is', 'detractor']);
    assert.deepEqual(parseCondition('nps not 10'), ['nps', 'not', 10]);
    assert.deepEqual(parseCondition('easy lt 4'), ['easy', 'lt', 4]);
    assert.deepEqual(parseCondition('easy le 4'), ['easy', 'le', 4]);
    assert.deepEqual(parseCondition('context.points gt 99.50'), ['context.points', 'gt', 99.5]);
    assert.deepEqual(parseCondition('t ge -3'), ['t', 'ge', -3]);
    assert.deepEqual(parseCondition('what has wait'), ['what', 'has', 'wait']);
    assert.deepEqual(parseCondition('rows.taste answered'), ['rows.taste', 'answered']);
    assert.deepEqual(parseCondition('nps in 0, passive,10'), ['nps', 'in', [0, 'passive', 10]]);
  });

  it('takes operators and joints in capitals, and any blanks', () => {
    assert.deepEqual(parseCondition('\n nps  IS 3\tAND easy Answered '), {
      all: [
        ['nps', 'is', 3],
        ['easy', 'answered'],
      ],
    });
  });

  it('takes values of several words in either quotes, and what would mean something else without', () => {
    assert.deepEqual(parseCondition('why is "too long, sorry"'), ['why', 'is', 'too long, sorry']);
    assert.deepEqual(parseCondition(`why is 'a "fine" day'`), ['why', 'is', 'a "fine" day']);
    assert.deepEqual(parseCondition('why is "a ""fine"" day"'), ['why', 'is', 'a "fine" day']);
    assert.deepEqual(parseCondition(`why is 'it''s'`), ['why', 'is', `it's`]);
    assert.deepEqual(parseCondition('why is "and"'), ['why', 'is', 'and']);
    assert.deepEqual(parseCondition('why is "3"'), ['why', 'is', '3']);
    assert.deepEqual(parseCondition('why is ""'), ['why', 'is', '']);
  });

  it('leaves alone a word that only looks like a number', () => {
    for (const word of ['007', '1e3', '0x10', '-', 'Infinity', '12345678901234567890'])
      assert.deepEqual(parseCondition(`shop is ${word}`), ['shop', 'is', word]);
  });

  it('joins by "and" or "or", with brackets one level deep', () => {
    assert.deepEqual(parseCondition('a is 1 and (b is 2 or c is 3) and d is 4'), {
      all: [
        ['a', 'is', 1],
        {
          any: [
            ['b', 'is', 2],
            ['c', 'is', 3],
          ],
        },
        ['d', 'is', 4],
      ],
    });
    assert.deepEqual(parseCondition('(a is 1)'), ['a', 'is', 1]);
    assert.deepEqual(parseCondition('and is 1 or or is 2'), {
      any: [
        ['and', 'is', 1],
        ['or', 'is', 2],
      ],
    });
  });

  it('is the same again when it is written and read', () => {
    fc.assert(
      fc.property(condition, (one) => {
        assert.deepEqual(parseCondition(writeCondition(one)), one);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read or refused, and fails in no other way', () => {
    const pieces = fc.constantFrom(
      'nps',
      'is',
      'and',
      'or',
      '(',
      ')',
      ',',
      '"',
      "'",
      'in',
      '3',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((some) => some.join(' ')),
        ),
        (source) => {
          try {
            const read = parseCondition(source);
            assert.deepEqual(parseCondition(writeCondition(read)), read);
          } catch (error) {
            assert.ok(error instanceof ConditionSyntaxError, String(error));
            assert.ok(error.position >= 0 && error.position <= source.length);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('a condition that cannot be read', () => {
  it('says what belongs together where "and" and "or" stand side by side', () => {
    assert.deepEqual(refusal('a is 1 and b is 2 or c is 3'), [
      '"and" and "or" stand side by side: put brackets around what belongs together.',
      'or c is 3',
    ]);
  });

  it('says what is wrong with brackets and quotes', () => {
    const nested = 'Brackets stand inside brackets: only one level is read.';
    assert.deepEqual(refusal('((a is 1))'), [nested, '(a is 1))']);
    assert.deepEqual(refusal('(a is 1 and (b is 2))'), [nested, '(b is 2))']);
    assert.deepEqual(refusal('(a is 1'), [
      'A bracket is opened and never closed: put ")" after the last comparison in it.',
      '',
    ]);
    assert.match(refusal('a is 1)')[0], /^"\)" is not expected here/);
    assert.deepEqual(refusal('why is "too long'), [
      'The quote at "too long is never closed.',
      '"too long',
    ]);
    assert.deepEqual(refusal(`why is don't`), [`The quote at 't is never closed.`, `'t`]);
  });

  it('says what comes after an id', () => {
    const list = 'one of is, not, lt, le, gt, ge, in, has, answered';
    assert.deepEqual(refusal('nps'), [`After "nps" comes ${list}, nothing stands there.`, '']);
    assert.deepEqual(refusal('nps equals 3'), [
      `After "nps" comes ${list}, not "equals".`,
      'equals 3',
    ]);
    assert.deepEqual(refusal('nps <= 6'), [
      `After "nps" comes ${list}, not "<=": write "le".`,
      '<= 6',
    ]);
    assert.deepEqual(refusal('nps toString 6'), [
      `After "nps" comes ${list}, not "toString".`,
      'toString 6',
    ]);
  });

  it('says where a value or a comparison is missing', () => {
    assert.deepEqual(refusal('nps is'), ['After "is" comes a value, as in "is 3".', '']);
    assert.deepEqual(refusal('nps is and easy lt 3'), [
      'After "is" comes a value, as in "is 3".',
      'and easy lt 3',
    ]);
    assert.deepEqual(refusal('nps in 1,'), ['After "in" comes a value, as in "in 3".', '']);
    for (const source of ['', ' ', '"nps" is 3', 'nps is 3 and', '()'])
      assert.match(refusal(source)[0], /^A comparison begins with the id of an earlier question/);
  });

  it('says how to write several words, and several values', () => {
    assert.deepEqual(refusal('why is too long'), [
      '"long" is not expected here: join comparisons by "and" or "or", and put quotes around values of several words.',
      'long',
    ]);
    assert.equal(refusal('nps is not 3')[0], 'Write "nps not", without "is".');
    assert.deepEqual(parseCondition('what is not'), ['what', 'is', 'not']);
    const several = (source: string): string => refusal(source)[0];
    assert.equal(
      several('nps is 1, "a b"'),
      '"is" compares with one value: for several write "nps in 1, "a b"".',
    );
    assert.equal(
      several('nps not 1, 2'),
      '"not" compares with one value: for several write "nps not 1 and nps not 2".',
    );
    assert.equal(
      several('what has a, b'),
      '"has" compares with one value: for several write "what has a or what has b".',
    );
    assert.equal(several('nps lt 1, 2'), '"lt" compares with one value.');
  });
});
