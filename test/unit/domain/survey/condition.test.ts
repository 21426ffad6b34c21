import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { comparisonsOf, holds } from '../../../../src/domain/survey/condition.ts';
import type { Condition, Known } from '../../../../src/domain/survey/condition.ts';
import { parseCondition } from '../../../../src/domain/survey/index.ts';
import { condition } from './samples.ts';

const knowing =
  (facts: Readonly<Record<string, Known>>) =>
  (subject: string): Known | undefined =>
    facts[subject];

const known = knowing({
  nps: { value: 6, bucket: 'detractor' },
  easy: { value: 4, bucket: 'neutral' },
  what: { value: ['staff', 'wait'] },
  why: { value: 'too long' },
  yes: { value: true },
  no: { value: false },
  'context.points': { value: '120' },
});

const isTrue = (source: string): boolean => holds(parseCondition(source), known);

describe('a condition', () => {
  it('compares with a value or with its name', () => {
    for (const source of [
      'nps is detractor',
      'nps is 6',
      'nps is "6"',
      'nps not 7',
      'nps not promoter',
      'why is "too long"',
      'yes is yes',
      'no is no',
    ])
      assert.ok(isTrue(source), source);
    for (const source of [
      'nps is promoter',
      'nps is 7',
      'nps not 6',
      'nps not detractor',
      'no is yes',
    ])
      assert.ok(!isTrue(source), source);
  });

  it('compares numbers by their order', () => {
    const held = (operator: string): readonly number[] =>
      [5, 6, 7].filter((limit) => isTrue(`nps ${operator} ${limit}`));
    assert.deepEqual(held('lt'), [7]);
    assert.deepEqual(held('le'), [6, 7]);
    assert.deepEqual(held('gt'), [5]);
    assert.deepEqual(held('ge'), [5, 6]);
    assert.ok(isTrue('context.points ge 120'));
    for (const source of ['why lt 3', 'why ge 3', 'what lt 3', 'what ge 0'])
      assert.ok(!isTrue(source), source);
  });

  it('finds a value among several, on either side', () => {
    assert.ok(isTrue('nps in 1, detractor'));
    assert.ok(isTrue('nps in 6, 7'));
    assert.ok(!isTrue('nps in 1, 2'));
    assert.ok(isTrue('what has wait'));
    assert.ok(!isTrue('what has other'));
    assert.ok(!isTrue('nps has 6'));
  });

  it('with "not" is false of each of several choices, whichever were made besides', () => {
    assert.ok(!isTrue('what not wait'));
    assert.ok(!isTrue('what not staff'));
    assert.ok(isTrue('what not other'));
    assert.ok(isTrue('what not "staff,wait"'));
  });

  it('holds of no answer with "not" only', () => {
    assert.ok(isTrue('nps answered'));
    assert.ok(!isTrue('later answered'));
    assert.ok(isTrue('later not detractor'));
    for (const source of ['later is 0', 'later lt 5', 'later in 0, 1', 'later has a'])
      assert.ok(!isTrue(source), source);
  });

  it('is all or any of its parts', () => {
    assert.ok(isTrue('nps is 6 and easy is 4'));
    assert.ok(!isTrue('nps is 6 and easy is 5'));
    assert.ok(isTrue('nps is 5 or easy is 4'));
    assert.ok(isTrue('nps is 6 and (easy is 5 or what has wait)'));
    assert.ok(!isTrue('nps is 6 and (easy is 5 or what has other)'));
  });

  it('is decided by its comparisons alone', () => {
    const value: fc.Arbitrary<Known['value']> = fc.oneof(
      fc.integer(),
      fc.string(),
      fc.boolean(),
      fc.array(fc.string()),
    );
    const facts = fc.dictionary(
      fc.constantFrom('nps', 'why', 'context.tier'),
      fc.record({ value }),
    );
    fc.assert(
      fc.property(condition, facts, (one, about) => {
        const decide = (part: Condition): boolean => holds(part, knowing(about));
        if (Array.isArray(one)) return;
        const group = one as Exclude<Condition, readonly unknown[]>;
        const expected =
          'all' in group ? group.all.every(decide) : 'any' in group && group.any.some(decide);
        assert.equal(decide(one), expected);
        assert.ok(comparisonsOf(one).length >= 2);
      }),
    );
  });
});
