import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDefinition } from '../../../../src/domain/survey/index.ts';
import { questionTypes } from '../../../../src/domain/survey/read-question.ts';
import { postVisit } from './samples.ts';

type Json = Readonly<Record<string, unknown>>;

const nps: Json = { id: 'nps', type: 'nps' };
const choices = [
  { value: 'wait', text: 'Waiting time' },
  { value: 'other', text: 'Something else', open: true },
];

const read = (questions: unknown, more: Json = {}) =>
  readDefinition({ v: 1, id: 's', questions, ...more });

/** The faults of a survey as `path: detail`. */
const faultsOf = (questions: unknown, more?: Json): readonly string[] =>
  read(questions, more).faults.map(({ path, detail }) => `${path}: ${detail}`);

/** The faults of one question without the place of it. */
const faultsIn = (question: Json): readonly string[] =>
  faultsOf([nps, { id: 'q', ...question }]).map((one) => one.replace('questions[1].', ''));

describe('a definition', () => {
  it('is read whole, with its conditions understood', () => {
    const { definition, faults } = readDefinition(postVisit);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      definition?.questions.map(({ id, required, showIf }) => [id, required, showIf]),
      [
        ['nps', true, undefined],
        [
          'why',
          false,
          {
            any: [
              ['nps', 'is', 'detractor'],
              ['nps', 'is', 'passive'],
            ],
          },
        ],
        ['what', false, ['nps', 'is', 'detractor']],
        ['easy', false, undefined],
        [
          'contact',
          false,
          {
            any: [
              ['nps', 'is', 'detractor'],
              ['easy', 'lt', 4],
            ],
          },
        ],
      ],
    );
    assert.equal(definition?.ends?.[0]?.recovery, true);
  });

  it('is read again as it was read', () => {
    const { definition } = readDefinition(postVisit);
    assert.deepEqual(readDefinition(JSON.parse(JSON.stringify(definition))).definition, definition);
  });

  it('can have every type of question', () => {
    const scale = { min: 1, max: 5, low: 'bad', high: { en: 'good' } };
    const questions = questionTypes.map((type) => ({
      id: `q-${type}`,
      type,
      text: 'Words',
      ...(type === 'single' || type === 'multi' ? { choices } : {}),
      ...(type === 'scale' || type === 'matrix' ? { scale } : {}),
      ...(type === 'matrix' ? { rows: [{ value: 'taste', text: 'Taste' }] } : {}),
    }));
    const { definition, faults } = read(questions);
    assert.deepEqual(faults, []);
    assert.equal(questions.length, 14);
    assert.deepEqual(
      definition?.questions.map(({ type }) => type),
      questionTypes,
    );
  });

  it('never fails to be read, whatever it is', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    const some = fc.oneof(
      anything,
      fc.constantFrom('nps', 'single', 'matrix', 'a', '', 1, 'nps is 3', '__proto__'),
    );
    const keys = [
      'id',
      'type',
      'text',
      'showIf',
      'choices',
      'rows',
      'scale',
      'min',
      'max',
      'buckets',
    ];
    const part = fc.dictionary(fc.constantFrom(...keys, 'value', 'open', '__proto__'), some);
    const survey = fc.record(
      {
        v: fc.oneof(fc.constant(1), anything),
        id: fc.oneof(fc.constant('s'), anything),
        subject: some,
        questions: fc.oneof(fc.array(fc.oneof(part, fc.constant(nps))), anything),
        ends: fc.oneof(fc.array(part), anything),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, survey, fc.jsonValue()), (input) => {
        const { definition, faults } = readDefinition(input);
        assert.ok(definition !== undefined || faults.length > 0);
        for (const { path, detail } of faults) {
          assert.equal(typeof path, 'string');
          assert.ok(detail.length > 10);
        }
        if (definition) {
          const again = readDefinition(definition);
          assert.deepEqual(
            again.faults.filter(({ path }) => !path.startsWith('ends[')),
            [],
          );
          assert.deepEqual(again.definition?.questions, definition.questions);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a survey that cannot be asked', () => {
  it('says what it lacks', () => {
    for (const input of [undefined, null, 'x', [], 3])
      assert.deepEqual(readDefinition(input).faults, [
        { path: '', detail: 'A survey is an object with "id" and "questions".' },
      ]);
    assert.deepEqual(readDefinition({ v: 2, id: 's', questions: [nps] }), {
      faults: [{ path: 'v', detail: 'Version 2 of surveys is not known: write 1.' }],
    });
    assert.deepEqual(readDefinition({ id: 'a b', questions: [nps] }).faults[0]?.path, 'id');
    assert.deepEqual(faultsOf(undefined), [
      'questions: "questions" is a list.',
      'questions: There is no question that could be asked.',
    ]);
    assert.deepEqual(faultsOf([]), ['questions: There is no question that could be asked.']);
  });
});

describe('a question that cannot be asked', () => {
  it('is left out, and said why', () => {
    const { definition, faults } = read([
      { type: 'nps' },
      { id: 'a b', type: 'nps' },
      { id: '__proto__', type: 'nps' },
      { id: 'context', type: 'nps' },
      { id: 'a', type: 'ranking' },
      { id: 'b' },
      'c',
      { id: 'd', type: 'single', text: 'D' },
      { id: 'e', type: 'scale', text: 'E', scale: { min: 0, max: 20 } },
      nps,
      { id: 'nps', type: 'csat' },
    ]);
    assert.deepEqual(definition?.questions, [{ ...nps, required: false }]);
    assert.deepEqual(
      faults.map(({ path }) => path),
      [
        'questions[0].id',
        'questions[1].id',
        'questions[2].id',
        'questions[3].id',
        'questions[4].type',
        'questions[5].type',
        'questions[6].id',
        'questions[7].choices',
        'questions[8].scale',
        'questions[10].id',
      ],
    );
    assert.match(
      faults[4]?.detail ?? '',
      /^There is no type of question "ranking": write one of nps/,
    );
    assert.match(faults[5]?.detail ?? '', /^There is no type of question nothing:/);
    assert.equal(
      faults[9]?.detail,
      'The id "nps" is taken by an earlier question: choose another.',
    );
  });

  it('lacks a text where the kit has no wording of its own', () => {
    for (const type of questionTypes) {
      const scale = { min: 1, max: 5 };
      const whole = { type, choices, scale, rows: [{ value: 'a', text: 'A' }] };
      const texts = faultsIn(whole).filter((one) => one.startsWith('text:'));
      const has = ['nps', 'csat', 'ces', 'stars', 'smileys', 'thumbs', 'text'].includes(type);
      assert.deepEqual(
        texts,
        has
          ? []
          : [`text: A question of type ${type} needs a "text": one, or one for each language.`],
      );
    }
  });
});

describe('a text', () => {
  it('that is empty is reported, and the usual wording is shown', () => {
    const { definition, faults } = read([{ ...nps, text: ' ' }]);
    assert.deepEqual(definition?.questions, [{ ...nps, required: false }]);
    assert.deepEqual(
      faults.map(({ path }) => path),
      ['questions[0].text'],
    );
  });

  it('that is missing in one language is reported there, and that language is left out', () => {
    const { definition, faults } = read([
      { id: 'a', type: 'note', text: { en: 'Hello', de: ' ', ar: 3, deutsch: 'Hallo' } },
    ]);
    assert.deepEqual(definition?.questions[0]?.text, { en: 'Hello' });
    assert.deepEqual(
      faults.map(({ path }) => path),
      ['questions[0].text.de', 'questions[0].text.ar', 'questions[0].text.deutsch'],
    );
  });

  it('is needed for every choice, row and ending, and for a subject that there is', () => {
    assert.deepEqual(
      faultsIn({ type: 'multi', text: 'Q', choices: [...choices, { value: 'x' }, { text: 'y' }] }),
      [
        'choices[2]: It needs a "value" (letters, digits, "-", "_") and a "text".',
        'choices[3]: It needs a "value" (letters, digits, "-", "_") and a "text".',
      ],
    );
    assert.deepEqual(faultsOf([nps], { ends: [{}, 'Thanks'], subject: {} }), [
      'subject: The subject is a text, or one for each language.',
      'ends[0]: An ending needs a "text".',
      'ends[1]: An ending needs a "text".',
    ]);
  });
});

describe('what a question cannot have', () => {
  it('is reported with its place', () => {
    assert.deepEqual(
      faultsIn({ type: 'csat', choices, dimension: 'fun', signal: 'joy', required: 'yes' }),
      [
        'choices: "choices" means nothing in a question of type csat: leave it out.',
        'dimension: A dimension is one of functional, emotional, social.',
        'signal: The only signal an answer can be is "complaint".',
        'required: "required" is true or false.',
      ],
    );
    assert.deepEqual(faultsIn({ type: 'consent', text: 'Q', purpose: 'marketing' }), [
      'purpose: What somebody agrees to is "contact" or "other".',
    ]);
    assert.deepEqual(
      faultsOf([nps], { reward: 5, ends: [{ text: 'Bye', recovery: 1, id: 'x' }] }),
      [
        'reward: "reward" means nothing here: leave it out.',
        'ends[0].id: "id" means nothing in an ending: leave it out.',
        'ends[0].recovery: "recovery" is true or false.',
      ],
    );
  });

  it('is reported of choices and rows too, and values are there once', () => {
    const twice = [...choices, { value: 'wait', text: 'Again', extra: 1, open: 'yes' }];
    assert.deepEqual(faultsIn({ type: 'single', text: 'Q', choices: twice }), [
      'choices[2].extra: "extra" means nothing in a choice: leave it out.',
      'choices[2].value: The value "wait" is there already: choose another.',
    ]);
    assert.deepEqual(
      faultsIn({ type: 'matrix', text: 'Q', rows: choices, scale: { min: 1, max: 5 } }),
      ['rows[1].open: "open" means nothing in a row: leave it out.'],
    );
  });

  it('is reported of a scale', () => {
    const scaled = (scale: unknown): readonly string[] =>
      faultsIn({ type: 'scale', text: 'Q', scale }).map((one) => one.split(':')[0] ?? '');
    const five = { min: 1, max: 5 };
    assert.deepEqual(scaled(five), []);
    for (const wrong of [
      undefined,
      {},
      { min: 1 },
      { min: 5, max: 5 },
      { min: 0, max: 11 },
      { min: 0.5, max: 3 },
    ])
      assert.deepEqual(scaled(wrong), ['scale'], JSON.stringify(wrong));
    assert.deepEqual(scaled({ ...five, polarity: 'up' }), ['scale.polarity']);
    assert.deepEqual(scaled({ ...five, low: '', high: 3, step: 1 }), [
      'scale.step',
      'scale.low',
      'scale.high',
    ]);
    assert.deepEqual(scaled({ ...five, buckets: { low: 2, high: 5 } }), []);
    for (const buckets of [
      { a: 3, b: 2 },
      { a: 6 },
      { a: 0 },
      { 3: 4 },
      { '': 4 },
      { 'a b': 3 },
      { a: '3' },
      [],
      'a',
    ])
      assert.deepEqual(scaled({ ...five, buckets }), ['scale.buckets'], JSON.stringify(buckets));
  });
});
