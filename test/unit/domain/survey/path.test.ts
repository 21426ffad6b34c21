import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { surveyResponse } from '../../../../src/contract/commands.ts';
import type { Question, SurveyDefinition } from '../../../../src/domain/survey/index.ts';
import { readDefinition } from '../../../../src/domain/survey/index.ts';
import { keptAnswers } from '../../../../src/domain/survey/kept-answers.ts';
import { misfit } from '../../../../src/domain/survey/misfit.ts';
import { endingOf, fieldsOf, missingField, pathOf } from '../../../../src/domain/survey/path.ts';
import type { Answers } from '../../../../src/domain/survey/response.ts';
import { postVisit } from './samples.ts';

function defined(input: unknown): SurveyDefinition {
  const { definition, faults } = readDefinition(input);
  assert.deepEqual(faults, []);
  assert.ok(definition);
  return definition;
}

const survey = defined(postVisit);
const idsOf = (answers: Answers): readonly string[] => pathOf(survey, answers).map(({ id }) => id);

const scale = { min: 1, max: 5, polarity: 'lower-is-better', buckets: { good: 2, bad: 4 } };
const choices = [
  { value: 'wait', text: 'Waiting time' },
  { value: 'other', text: 'Something else', open: true },
];
const rows = [
  { value: 'taste', text: 'Taste' },
  { value: 'price', text: 'Price' },
];
const all = defined({
  id: 'all',
  questions: [
    { id: 'one', type: 'single', text: 'Q', choices, required: true },
    { id: 'many', type: 'multi', text: 'Q', choices, required: true },
    { id: 'grid', type: 'matrix', text: 'Q', scale, rows, required: true, dimension: 'social' },
    { id: 'ok', type: 'consent', text: 'Q', required: true },
    { id: 'mail', type: 'email', text: 'Q', required: true },
    { id: 'hello', type: 'note', text: 'Q' },
    { id: 'constructor', type: 'stars', required: true, dimension: 'emotional' },
  ],
});

function question(id: string): Question {
  const found = all.questions.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

const kept = (answers: Answers, path = all.questions) =>
  keptAnswers(path, answers, (_, field) => `Words of ${field}`);

describe('the path through a survey', () => {
  it('has what is always asked, and what answers lead to', () => {
    assert.deepEqual(idsOf({}), ['nps', 'easy']);
    assert.deepEqual(idsOf({ nps: 9 }), ['nps', 'easy']);
    assert.deepEqual(idsOf({ nps: 8 }), ['nps', 'why', 'easy']);
    assert.deepEqual(idsOf({ nps: 0 }), ['nps', 'why', 'what', 'easy', 'contact']);
    assert.deepEqual(idsOf({ nps: 9, easy: 3 }), ['nps', 'easy', 'contact']);
    assert.deepEqual(idsOf({ nps: 9, easy: 4 }), ['nps', 'easy']);
  });

  it('is not led by answers to questions that are not on it', () => {
    const { questions } = defined({
      id: 's',
      questions: [
        { id: 'a', type: 'nps' },
        { id: 'b', type: 'nps', showIf: 'a is promoter' },
        { id: 'c', type: 'nps', showIf: 'b is promoter' },
        { id: 'd', type: 'nps', showIf: 'b not promoter' },
      ],
    });
    const ids = (answers: Answers) => pathOf({ questions }, answers).map(({ id }) => id);
    assert.deepEqual(ids({ a: 9, b: 9 }), ['a', 'b', 'c']);
    assert.deepEqual(ids({ a: 3, b: 9 }), ['a', 'd']);
  });

  it('takes no value that could not be chosen for an answer', () => {
    for (const nps of [-1, 11, 2.5, NaN, '3', true, ['3']])
      assert.deepEqual(idsOf({ nps }), ['nps', 'easy'], String(nps));
  });

  it('knows the visitor by what it is told, and by nothing that every object has', () => {
    const asked = (condition: string) =>
      pathOf(
        defined({ id: 's', questions: [{ id: 'a', type: 'nps', showIf: condition }] }),
        {},
        { tier: 'gold', points: 120 },
      ).length === 1;
    assert.ok(asked('context.tier is gold'));
    assert.ok(asked('context.points ge 120'));
    assert.ok(!asked('context.tier in silver, bronze'));
    assert.ok(!asked('context.shop answered'));
    assert.ok(!asked('context.constructor answered'));
  });

  it('is always made of questions of the survey, in their order', () => {
    const value = fc.oneof(
      fc.integer({ min: -1, max: 11 }),
      fc.constantFrom('wait', 'other', 'x', ' ', ''),
      fc.boolean(),
      fc.array(fc.constantFrom('wait', 'other', 'x')),
    );
    const ids = ['nps', 'why', 'what', 'what.other', 'easy', 'contact', 'toString'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), value), (answers) => {
        const path = pathOf(survey, answers);
        assert.deepEqual(
          path,
          survey.questions.filter((one) => path.includes(one)),
        );
        // Nothing is kept of a road not taken, and what is kept leads the same way.
        const all = kept(answers, path);
        const fields = path.flatMap((one) => fieldsOf(one, answers));
        assert.ok(all.every(({ question: field }) => fields.includes(field)));
        const only = Object.fromEntries(all.map((one) => [one.question, one.value]));
        assert.deepEqual(pathOf(survey, only), path);
        assert.equal(endingOf(survey, only), endingOf(survey, answers));
      }),
    );
  });
});

describe('the ending', () => {
  it('is the first whose condition holds, or none', () => {
    assert.equal(endingOf(survey, { nps: 2 })?.recovery, true);
    assert.equal(endingOf(survey, { nps: 9 })?.text, 'Thank you! {reward} points are yours.');
    assert.equal(endingOf({ questions: survey.questions }, {}), undefined);
    const { questions, ends = [] } = survey;
    assert.equal(endingOf({ questions, ends: ends.slice(0, 1) }, { nps: 9 }), undefined);
  });
});

describe('what is missing', () => {
  it('is nothing of a question that may be left out, and nothing of a note', () => {
    const { questions } = survey;
    assert.deepEqual(
      questions.map((one) => missingField(one, {})),
      ['nps', undefined, undefined, undefined, undefined],
    );
    assert.equal(missingField({ ...question('hello'), required: true }, {}), undefined);
  });

  it('is the choice, and no words besides it', () => {
    const one = question('one');
    assert.equal(missingField(one, {}), 'one');
    assert.equal(missingField(one, { one: 'gone' }), 'one');
    assert.equal(missingField(one, { one: 'wait' }), undefined);
    assert.equal(missingField(one, { one: 'other' }), undefined);
    assert.equal(missingField(question('many'), { many: [] }), 'many');
    assert.equal(missingField(question('many'), { many: ['gone'] }), 'many');
    assert.equal(missingField(question('many'), { many: ['wait'] }), undefined);
  });

  it('is the first row of a matrix that is not answered', () => {
    const grid = question('grid');
    assert.equal(missingField(grid, {}), 'grid.taste');
    assert.equal(missingField(grid, { 'grid.taste': 3 }), 'grid.price');
    assert.equal(missingField(grid, { 'grid.taste': 3, 'grid.price': 9 }), 'grid.price');
    assert.equal(missingField(grid, { 'grid.taste': 3, 'grid.price': 1 }), undefined);
  });

  it('is an agreement that was not given, words that are blanks, and what only every object has', () => {
    assert.equal(missingField(question('ok'), { ok: false }), 'ok');
    assert.equal(missingField(question('ok'), { ok: true }), undefined);
    assert.equal(missingField(question('mail'), { mail: ' \n' }), 'mail');
    assert.equal(missingField(question('constructor'), {}), 'constructor');
    assert.equal(missingField(question('constructor'), { constructor: 3 }), undefined);
  });
});

describe('what is kept', () => {
  it('is each answer with its meaning and the words it answers', () => {
    assert.deepEqual(
      kept({
        one: 'other',
        'one.other': ' Cold. ',
        many: ['other', 'wait'],
        'many.other': ' ',
        'grid.taste': 1,
        'grid.price': 5,
        ok: false,
        constructor: 4,
        hello: 'x',
        stranger: 3,
      }),
      [
        { question: 'one', type: 'single', value: 'other', text: 'Words of one' },
        { question: 'one.other', type: 'text', value: 'Cold.', text: 'Words of one.other' },
        { question: 'many', type: 'multi', value: ['wait', 'other'], text: 'Words of many' },
        {
          question: 'grid.taste',
          type: 'matrix',
          value: 1,
          bucket: 'good',
          text: 'Words of grid.taste',
          dimension: 'social',
          percent: 100,
        },
        {
          question: 'grid.price',
          type: 'matrix',
          value: 5,
          text: 'Words of grid.price',
          dimension: 'social',
          percent: 0,
        },
        { question: 'ok', type: 'consent', value: false, text: 'Words of ok' },
        {
          question: 'constructor',
          type: 'stars',
          value: 4,
          bucket: 'high',
          text: 'Words of constructor',
          dimension: 'emotional',
          percent: 75,
        },
      ],
    );
  });

  it('is no word of a choice that was not made, nor anything of a choice that is gone', () => {
    assert.deepEqual(kept({ one: 'wait', 'one.other': 'Cold.', many: ['gone'] }), [
      { question: 'one', type: 'single', value: 'wait', text: 'Words of one' },
    ]);
  });

  it('carries the sign of a complaint once, with the choice', () => {
    const path = pathOf(survey, { nps: 2 });
    const answers = kept({ nps: 2, what: 'other', 'what.other': 'Cold.' }, path);
    assert.deepEqual(
      answers.map(({ question: field, signal }) => [field, signal]),
      [
        ['nps', undefined],
        ['what', 'complaint'],
        ['what.other', undefined],
      ],
    );
  });

  it('is nothing about a road not taken', () => {
    const answers = { nps: 9, why: 'Slow.', what: 'wait', contact: true };
    assert.deepEqual(
      kept(answers, pathOf(survey, answers)).map(({ question: field }) => field),
      ['nps'],
    );
  });
});

describe('what is kept of anything put in', () => {
  it('is what the contract takes and a server finds no fault with', () => {
    const value = fc.oneof(
      fc.integer({ min: -2, max: 12 }),
      fc.double(),
      fc.constantFrom('wait', 'other', ' x '),
      fc.boolean(),
      fc.array(fc.constantFrom('wait', 'other', 'x')),
    );
    const fields = all.questions.flatMap((one) => [
      one.id,
      ...fieldsOf(one, { one: 'other', many: ['other'] }),
    ]);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value), (answers) => {
        const whole = kept(answers);
        for (const answer of whole) assert.equal(misfit(answer), undefined);
        const response = { survey: 'all', seq: 1, status: 'complete', answers: whole };
        assert.deepEqual(surveyResponse(response), response);
      }),
    );
  });
});
