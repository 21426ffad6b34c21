import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDefinition } from '../../../../src/domain/survey/index.ts';
import { comparisonsOf } from '../../../../src/domain/survey/condition.ts';

const scale = { min: 1, max: 3, buckets: { low: 1, high: 3 } };
const choices = [
  { value: 'wait', text: 'Waiting time' },
  { value: 'other', text: 'Something else', open: true },
];
const before = [
  { id: 'nps', type: 'nps' },
  { id: 'one', type: 'single', text: 'Q', choices },
  { id: 'many', type: 'multi', text: 'Q', choices },
  { id: 'why', type: 'text' },
  { id: 'ok', type: 'consent', text: 'Q' },
  { id: 'grid', type: 'matrix', text: 'Q', scale, rows: [{ value: 'taste', text: 'Taste' }] },
  { id: 'hello', type: 'note', text: 'Hello' },
];

const reading = (showIf: unknown) =>
  readDefinition({
    id: 's',
    questions: [...before, { id: 'q', type: 'stars', showIf }, { id: 'later', type: 'stars' }],
  });

const faultOf = (showIf: unknown): string | undefined => {
  const { definition, faults } = reading(showIf);
  for (const { path } of faults) assert.equal(path, 'questions[7].showIf');
  assert.ok(faults.length <= 1, JSON.stringify(faults));
  const question = definition?.questions.find(({ id }) => id === 'q');
  assert.equal(
    question?.showIf === undefined,
    faults.length > 0,
    'what cannot be read holds always',
  );
  return faults[0]?.detail;
};

describe('conditions of a definition', () => {
  it('ask of earlier questions what can be answered to them', () => {
    for (const showIf of [
      'nps is detractor',
      'nps in 0, 10, passive',
      'nps lt 4',
      'one is wait or one not other',
      'one.other is "cold food"',
      'many.other is "cold food"',
      'many.other in cold, late',
      'many has wait',
      'many not wait',
      'why answered',
      'why is yes',
      'ok is yes',
      'ok not no',
      'grid.taste is low',
      'grid.taste ge 2',
      'context.tier is gold',
      'context.points gt 99.5',
      ['nps', 'is', 10],
      {
        all: [
          ['nps', 'in', [9, 10]],
          {
            any: [
              ['one', 'is', 'wait'],
              ['why', 'answered'],
            ],
          },
        ],
      },
    ])
      assert.equal(faultOf(showIf), undefined, JSON.stringify(showIf));
  });

  it('look back only', () => {
    assert.equal(
      faultOf('later is 3'),
      '"later" is asked later: a condition looks back only. Move one of the two.',
    );
    assert.equal(faultOf('q is 3'), '"q" asks about itself: a condition looks back only.');
    assert.equal(
      faultOf('nbs is 3'),
      'There is no earlier question "nbs"; there are: nps, one, one.other, many, many.other, why, ok, grid.taste.',
    );
    for (const unknown of ['hello answered', 'one.wait answered', 'grid is 3', 'grid.look is 3'])
      assert.match(faultOf(unknown) ?? '', /^There is no earlier question/);
    assert.equal(
      faultOf([`context.a b`, 'is', 1]),
      '"context.a b" is not what a visitor has: write it as "context.tier".',
    );
  });

  it('ask for nothing that cannot be', () => {
    assert.equal(
      faultOf('nps is happy'),
      '"nps" cannot be "happy"; it can be: detractor, passive, promoter, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.',
    );
    assert.equal(faultOf('nps in 9, 11')?.split(';')[0], '"nps" cannot be "11"');
    assert.equal(faultOf('nps not 3.5')?.split(';')[0], '"nps" cannot be "3.5"');
    assert.equal(faultOf('one is staff'), '"one" cannot be "staff"; it can be: wait, other.');
    assert.equal(faultOf('many has staff'), '"many" cannot be "staff"; it can be: wait, other.');
    assert.equal(faultOf('ok is true'), '"ok" cannot be "true"; it can be: yes, no.');
    assert.equal(
      faultOf('grid.taste is 4'),
      '"grid.taste" cannot be "4"; it can be: low, high, 1, 2, 3.',
    );
  });

  it('use operators that fit', () => {
    assert.equal(
      faultOf('why lt 3'),
      '"lt" compares numbers, and "why" is of type text: use "is" or "in".',
    );
    assert.equal(
      faultOf('many ge 3'),
      '"ge" compares numbers, and "many" is of type multi: use "has".',
    );
    assert.equal(faultOf('nps lt passive'), 'After "lt" comes a number, not "passive".');
    assert.equal(faultOf('context.tier lt gold'), 'After "lt" comes a number, not "gold".');
    assert.equal(
      faultOf('one has wait'),
      '"has" is for questions of type multi, and "one" is of type single: use "is".',
    );
    assert.equal(
      faultOf('many.other has cold'),
      '"has" is for questions of type multi, and "many.other" is of type text: use "is".',
    );
    assert.equal(faultOf('many is wait'), '"many" may have several answers: use "has".');
  });

  it('are shown where they cannot be read', () => {
    assert.equal(
      faultOf('nps is 3 and why is 2 or ok is yes'),
      '"and" and "or" stand side by side: put brackets around what belongs together. In: nps is 3 and why is 2 ▸or ok is yes',
    );
    for (const wrong of [
      3,
      null,
      true,
      [],
      {},
      ['nps'],
      ['nps', 'is'],
      ['nps', 'like', 3],
      ['nps', 'in', []],
      ['nps', 'is', 1, 2],
      { all: [] },
      { all: [['nps', 'is', 1]], any: [] },
      { all: [{ any: [{ all: [['nps', 'is', 1]] }] }] },
    ])
      assert.match(faultOf(wrong) ?? '', /^A condition is a text as/, JSON.stringify(wrong));
    assert.match(faultOf(['ok', 'is', true]) ?? '', /"yes" or "no"/);
  });

  it('have their place as it was written, also behind what could not be read', () => {
    const { definition, faults } = readDefinition({
      id: 's',
      questions: [{}, { id: 'nps', type: 'nps' }, { id: 'why', type: 'text', showIf: 'x is 1' }],
      ends: [
        {},
        { text: 'A', showIf: 'nps is 11' },
        { text: 'B', showIf: 'nps is' },
        { text: 'C', showIf: 'nps is 10' },
        { text: 'D' },
        { text: 'E', showIf: '' },
        { text: 'F', showIf: 'nps is 0' },
      ],
    });
    assert.deepEqual(
      faults.map(({ path }) => path),
      [
        'questions[0].id',
        'ends[0]',
        'ends[2].showIf',
        'questions[2].showIf',
        'ends[1].showIf',
        'ends[5]',
        'ends[6]',
      ],
    );
    assert.match(faults.at(-1)?.detail ?? '', /^It never comes:/);
    assert.deepEqual(
      definition?.ends?.map(({ text }) => text),
      ['C', 'D', 'E', 'F'],
    );
  });

  it('of whatever is read look back, so that a path ends', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const question = fc.record({
      id: fc.constantFrom(...ids),
      type: fc.constantFrom('nps', 'text', 'note'),
      text: fc.constant('Q'),
      showIf: fc
        .tuple(fc.constantFrom(...ids), fc.constantFrom('answered', 'is 3', 'lt 3', 'not 3'))
        .map((both) => both.join(' ')),
    });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 6 }), (questions) => {
        const { definition } = readDefinition({ id: 's', questions });
        const earlier = new Set<string>();
        for (const { id, showIf } of definition?.questions ?? []) {
          for (const [subject] of showIf ? comparisonsOf(showIf) : [])
            assert.ok(earlier.has(subject), `${id} looks back to ${subject}`);
          assert.ok(!earlier.has(id));
          earlier.add(id);
        }
      }),
    );
  });
});
