import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { misfit } from '../../../../src/domain/survey/misfit.ts';
import type { AnswerValue } from '../../../../src/domain/survey/response.ts';

/** By type: what fits it and what does not. */
const cases: Readonly<
  Record<string, { readonly fits: readonly AnswerValue[]; readonly not: readonly AnswerValue[] }>
> = {
  nps: { fits: [0, 10], not: [-1, 11, 7.5, '9', true, ['9']] },
  csat: { fits: [1, 5], not: [0, 6] },
  ces: { fits: [1, 7], not: [0, 8] },
  stars: { fits: [1, 5], not: [0, 6] },
  smileys: { fits: [1, 5], not: [0, 6, 'happy'] },
  thumbs: { fits: [0, 1], not: [2, true] },
  scale: { fits: [-3, 0.5, 100], not: [Number.POSITIVE_INFINITY, '3', true, ['3']] },
  matrix: { fits: [1, 9], not: ['1', false, ['1']] },
  single: { fits: ['wait', ''], not: [1, true, ['wait']] },
  multi: { fits: [[], ['wait', 'staff']], not: ['wait', 1, true] },
  text: { fits: ['Cold.'], not: [5, false, ['Cold.']] },
  email: { fits: ['a@shop.example'], not: [5, true] },
  consent: { fits: [true, false], not: ['yes', 1, ['yes']] },
  note: { fits: [], not: [true, '', 0] },
};

describe('an answer', () => {
  for (const [type, { fits, not }] of Object.entries(cases)) {
    it(`to a question of type ${type} fits it or is said not to`, () => {
      for (const value of fits) assert.equal(misfit({ type, value }), undefined, String(value));
      for (const value of not) assert.ok(misfit({ type, value }), String(value));
    });
  }

  it('is said what it should have been', () => {
    assert.equal(misfit({ type: 'smileys', value: 6 }), 'a whole number from 1 to 5');
    assert.equal(misfit({ type: 'multi', value: 'wait' }), 'a list of texts');
    assert.equal(misfit({ type: 'consent', value: 'yes' }), 'true or false');
  });

  it('of a type that is not known may be anything, names of every object included', () => {
    for (const type of ['ranking', 'toString', '__proto__']) {
      assert.equal(misfit({ type, value: ['a'] }), undefined, type);
    }
  });
});
