import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDefinition, reviewDefinition } from '../../../../src/domain/survey/index.ts';
import { endingOf, pathOf } from '../../../../src/domain/survey/path.ts';
import { postVisit } from './samples.ts';

type Json = Readonly<Record<string, unknown>>;

function remarksOn(questions: readonly Json[], more: Json = {}): readonly string[] {
  const { definition, faults } = readDefinition({ id: 's', questions, ...more });
  assert.deepEqual(faults, []);
  assert.ok(definition);
  return reviewDefinition(definition).map(({ path, detail }) => `${path}: ${detail}`);
}

const choices = [
  { value: 'wait', text: 'Waiting time' },
  { value: 'staff', text: 'Staff', open: true },
];
const before: readonly Json[] = [
  { id: 'nps', type: 'nps' },
  { id: 'easy', type: 'ces', showIf: 'nps is detractor' },
  { id: 'one', type: 'single', text: 'Q', choices },
  { id: 'many', type: 'multi', text: 'Q', choices },
  { id: 'ok', type: 'consent', text: 'Q' },
  { id: 'why', type: 'text' },
];
const neverShown = (showIf: string): string | undefined =>
  remarksOn([...before, { id: 'q', type: 'stars', showIf }])[0];

describe('remarks on a survey', () => {
  it('are none where all is well', () => {
    const { definition } = readDefinition(postVisit);
    assert.ok(definition);
    assert.deepEqual(reviewDefinition(definition), []);
  });

  it('say what is never shown', () => {
    const contradiction =
      'questions[6].showIf: This is never shown: its condition contradicts itself, or that of a question it asks about.';
    for (const showIf of [
      'nps is detractor and nps is promoter',
      'nps lt 4 and nps gt 6',
      'nps gt 6 and nps is detractor',
      'one is wait and one is staff',
      'ok is yes and ok is no',
      'many has wait and many not wait',
      'many answered and many not wait and many not staff',
      'why is a and why is b',
      'context.tier is gold and context.tier is silver',
      'context.points lt 3 and context.points gt 4',
      'nps is promoter and easy lt 3',
      '(nps is 3 or nps is 4) and (nps is 5 or nps is 6)',
    ])
      assert.equal(neverShown(showIf), contradiction, showIf);
    assert.equal(
      neverShown('nps gt 10 or nps lt 0'),
      'questions[6].showIf: This is never shown: "nps gt 10" is never so.',
    );
    assert.deepEqual(
      remarksOn(before, { ends: [{ text: 'A', showIf: 'nps lt 0' }, { text: 'B' }] }),
      ['ends[0].showIf: This is never shown: "nps lt 0" is never so.'],
    );
  });

  it('say nothing of what can be shown', () => {
    for (const showIf of [
      'nps is detractor or nps is promoter',
      'nps lt 4 and nps gt 2',
      'nps not detractor and easy not easy',
      'many has wait and many has staff',
      'many not wait and many not staff',
      'one not wait and one not staff',
      'why is a or why is b',
      'why not a and why answered',
      'context.points gt 3 and context.points lt 4',
      'context.tier not gold and context.tier answered',
      'easy lt 3 and nps is 6',
      'many.staff is rude and many has staff',
      'one.staff is rude or one.staff is "too slow"',
    ])
      assert.equal(neverShown(showIf), undefined, showIf);
  });

  it('never call unreachable what some answers reach', () => {
    const operand = fc.constantFrom(
      'is 3',
      'lt 3',
      'ge 6',
      'not detractor',
      'is promoter',
      'answered',
    );
    const comparison = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), operand)
      .map((both) => both.join(' '));
    const condition = fc
      .tuple(fc.array(comparison, { minLength: 1, maxLength: 3 }), fc.constantFrom(' and ', ' or '))
      .map(([parts, joint]) => parts.join(joint));
    const score = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 3, maxLength: 3 }),
        fc.array(fc.record({ a: score, b: score, c: score }), { minLength: 20, maxLength: 20 }),
        ([second = '', third = '', end = ''], all) => {
          const { definition } = readDefinition({
            id: 's',
            questions: [
              { id: 'a', type: 'nps' },
              { id: 'b', type: 'nps', showIf: second.replaceAll(/\b[bc] /g, 'a ') },
              { id: 'c', type: 'nps', showIf: third.replaceAll(/\bc /g, 'b ') },
            ],
            ends: [{ text: 'E', showIf: end }],
          });
          assert.ok(definition);
          const never = reviewDefinition(definition).map(({ path }) => path);
          for (const answers of all) {
            for (const { id } of pathOf(definition, answers)) {
              const index = definition.questions.findIndex((one) => one.id === id);
              assert.ok(!never.includes(`questions[${index}].showIf`), id);
            }
            if (endingOf(definition, answers)) assert.ok(!never.includes('ends[0].showIf'));
          }
        },
      ),
    );
  });

  it('come soon, however many ways lead to a question', () => {
    const questions = Array.from({ length: 60 }, (_, index) => ({
      id: `q${index}`,
      type: 'nps',
      ...(index > 0 && { showIf: `q${index - 1} is 1 or q${index - 1} is 2` }),
    }));
    const wide = Array.from({ length: 20 }, () => '(q0 is 1 or q0 is 2)').join(' and ');
    assert.deepEqual(remarksOn(questions, { ends: [{ text: 'E', showIf: wide }] }), []);
    const end = { text: 'E', showIf: 'q0 is 3 and q3 is 1' };
    assert.equal(remarksOn(questions.slice(0, 4), { ends: [end] }).length, 1);
  });

  it('say where a scale asks two things at once, in each language', () => {
    const two =
      'This may ask two things at once, and one number cannot answer both: ask one, or make two questions.';
    const scale = { min: 1, max: 5 };
    assert.deepEqual(
      remarksOn([
        { id: 'a', type: 'csat', text: 'How fast and friendly were we?' },
        {
          id: 'b',
          type: 'stars',
          text: { en: 'Our band', de: 'Preis und Leistung', 'zh-Hans': '价格和质量' },
        },
        {
          id: 'c',
          type: 'matrix',
          scale,
          text: { en: 'Judge us', de: 'Urteilen Sie', 'zh-Hans': '请评价' },
          rows: [{ value: 'x', text: { en: 'Taste and smell', de: 'Rund', 'zh-Hans': '味道' } }],
        },
        { id: 'd', type: 'text', text: { en: 'What and why?', de: 'Was?', 'zh-Hans': '什么？' } },
        {
          id: 'e',
          type: 'ces',
          text: { en: '{subject|Salt and Pepper} made it easy.', de: 'Ja.', 'zh-Hans': '是' },
        },
      ]).filter((one) => one.includes('two things')),
      [
        'questions[0].text',
        'questions[1].text.de',
        'questions[1].text.zh-Hans',
        'questions[2].rows[0].text.en',
      ].map((path) => `${path}: ${two}`),
    );
  });

  it('say where a language is missing that other texts have', () => {
    assert.deepEqual(
      remarksOn(
        [
          { id: 'a', type: 'nps', text: { en: 'A', de: 'A' } },
          {
            id: 'b',
            type: 'single',
            text: { 'en-GB': 'B', de: 'B' },
            choices: [{ value: 'x', text: { en: 'X' } }],
          },
          { id: 'c', type: 'note', text: 'C' },
        ],
        { subject: { en: 'us', de: 'uns' } },
      ),
      [
        'questions[1].choices[0].text: This is not there in "de", which other texts have.',
        'questions[2].text: This is one text for all languages; others have "en", "de", "en-GB".',
      ],
    );
    assert.deepEqual(
      remarksOn([
        { id: 'a', type: 'nps', text: { en: 'A' } },
        { id: 'c', type: 'note', text: 'C' },
      ]),
      [],
    );
  });

  it('say where an anonymous survey asks who somebody is', () => {
    const asking = [
      { id: 'address', type: 'email', text: 'Where can we write to?' },
      { id: 'call', type: 'consent', text: 'May we call you?' },
      { id: 'old', type: 'consent', text: 'I am of age', purpose: 'other' },
      { id: 'why', type: 'text' },
    ];
    assert.deepEqual(remarksOn(asking), []);
    const who = 'This asks who they are, and the survey is anonymous: leave out one of both.';
    assert.deepEqual(remarksOn(asking, { anonymous: true }), [
      `questions[0]: ${who}`,
      `questions[1]: ${who}`,
    ]);
  });

  it('say which names in a text stand for nothing', () => {
    assert.deepEqual(
      remarksOn(
        [
          { id: 'a', type: 'nps', text: 'How was {subject}, {context.name}? {b}' },
          {
            id: 'b',
            type: 'matrix',
            text: 'B {a}',
            scale: { min: 1, max: 3 },
            rows: [{ value: 'x', text: 'X' }],
          },
        ],
        { ends: [{ text: '{reward} for {b.x} of {b}, {friend|you}' }] },
      ),
      [
        'questions[0].text: {b} stands for nothing: there is no earlier question "b".',
        'ends[0].text: {b} stands for nothing: there is no earlier question "b".',
        'ends[0].text: {friend} stands for nothing: there is no earlier question "friend".',
      ],
    );
  });

  it('say what does nothing, and what is easily mistaken', () => {
    const scale = { min: 1, max: 5, polarity: 'lower-is-better', buckets: { good: 2 } };
    assert.deepEqual(
      remarksOn([
        { id: 'reward', type: 'text', dimension: 'social' },
        { id: 'a', type: 'stars' },
        { id: 'b', type: 'scale', text: 'B', scale },
      ]),
      [
        "questions[0].id: {reward} in a text stands for the survey's reward, not for this answer.",
        'questions[0].dimension: A dimension is scored from numbers: it does nothing for a question of type text.',
        'questions[2].scale.polarity: Here a low number is the better, elsewhere a high one: many will not notice.',
        'questions[2].scale.buckets: Values above 2 have no name.',
      ],
    );
    const many = Array.from({ length: 101 }, (_, index) => ({ id: `q${index}`, type: 'stars' }));
    assert.deepEqual(remarksOn(many), [
      'questions: There can be 101 answers, and a response holds 100: make two surveys of it.',
    ]);
  });
});
