import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issueText } from '../../../../src/domain/programme/issues.ts';
import { readProgramme } from '../../../../src/domain/programme/read-programme.ts';
import { demoProgramme, ordersEarning, programmeWith, rulesOf, type Draft } from './sample.ts';

/** What is wrong, by path. */
function wrong(programme: unknown): Readonly<Record<string, string>> {
  const reading = readProgramme(programme);
  return reading.ok
    ? {}
    : Object.fromEntries(reading.issues.map(({ path, reason }) => [path, reason]));
}

const step = (id: string, goal: string, more: Draft = {}): Draft => ({
  id,
  name: { en: id },
  criteria: [{ id: `${id}-spend`, kind: 'money', goal }],
  benefits: [],
  ...more,
});
const ladder = (...steps: readonly Draft[]): Draft => ({
  tiers: { period: { kind: 'rolling', months: 12 }, steps },
});

describe('reading a programme', () => {
  it('accepts the demo programme', () => {
    assert.deepEqual(wrong(demoProgramme()), {});
  });

  it('tells everything that is wrong at once, each with its path and how to mend it', () => {
    const programme = programmeWith({
      zone: 7,
      units: [{ id: 'Points!', name: {}, scale: 9 }],
      orders: ordersEarning({ points: 1, rounding: 'sometimes' }),
      reward: [],
    });
    const reading = readProgramme(programme);
    assert.ok(!reading.ok);
    assert.deepEqual(reading.issues.map(({ path }) => path).sort(), [
      '/orders/points',
      '/orders/rounding',
      '/reward',
      '/units/0/id',
      '/units/0/name',
      '/units/0/scale',
      '/zone',
    ]);
    const texts = reading.issues.map(issueText);
    assert.ok(texts.includes('/reward: "reward" is not a field here. Write "rewards".'));
    assert.ok(
      texts.includes(
        '/orders/rounding: "sometimes" is not a known word. Write one of "down", "up", "half-up", "half-even".',
      ),
    );
  });

  it('refuses a zone or currency nobody knows', () => {
    const found = wrong(programmeWith({ zone: 'Europe/Atlantis', currencies: [{ code: 'XXQ' }] }));
    assert.match(found['/zone'] ?? '', /Atlantis/);
    assert.match(found['/currencies/0/code'] ?? '', /XXQ/);
  });

  it('wants a rate for every currency but the main one', () => {
    const currencies = [{ code: 'EUR', rate: '1' }, { code: 'CHF' }];
    assert.deepEqual(Object.keys(wrong(programmeWith({ currencies }))), [
      '/currencies/0/rate',
      '/currencies/1/rate',
    ]);
  });

  it('refuses references to what is not declared', () => {
    const programme = programmeWith({
      ...ladder(step('silver', '100')),
      orders: ordersEarning({ unit: 'stars' }),
      rewards: [
        {
          id: 'cup',
          kind: 'product',
          name: { en: 'Cup' },
          unit: 'beans',
          price: '5',
          tier: 'gold',
        },
      ],
      offers: [{ id: 'tasting', kind: 'service', title: { en: 'Tasting' }, tiers: ['platinum'] }],
    });
    assert.deepEqual(Object.keys(wrong(programme)).sort(), [
      '/offers/0/tiers',
      '/orders/unit',
      '/rewards/0/tier',
      '/rewards/0/unit',
    ]);
  });

  it('refuses a ladder out of order and a later step for everybody', () => {
    const found = wrong(
      programmeWith(
        ladder(step('silver', '500'), step('gold', '100'), step('all', '900', { criteria: [] })),
      ),
    );
    assert.match(found['/tiers/steps/1/criteria/0/goal'] ?? '', /"silver" before it asks for more/);
    assert.match(found['/tiers/steps/2/criteria'] ?? '', /everybody/);
  });

  it('refuses two of a name, also among ways to earn', () => {
    const action = { name: { en: 'Act' }, unit: 'points', points: '5' };
    const programme = programmeWith({
      ...ladder(step('silver', '100'), step('silver', '200')),
      surveys: [{ id: 'nps' }],
      actions: [
        { id: 'nps', ...action },
        { id: 'order', ...action },
      ],
    });
    assert.deepEqual(Object.keys(wrong(programme)).sort(), [
      '/actions/0/id',
      '/actions/1/id',
      '/tiers/steps/1/id',
    ]);
  });

  it('refuses amounts finer than their unit or currency', () => {
    const programme = programmeWith({
      orders: ordersEarning({ points: '0.5', per: { value: '0.001', currency: 'EUR' } }),
      ...ladder(step('silver', '100.005')),
    });
    assert.deepEqual(Object.keys(wrong(programme)).sort(), [
      '/orders/per/value',
      '/orders/points',
      '/tiers/steps/0/criteria/0/goal',
    ]);
  });

  it('wants exactly one price, in steps that fit', () => {
    const reward = { kind: 'discount', name: { en: 'Off' }, unit: 'points' };
    const worthPerStep = { value: '1', currency: 'EUR' };
    const programme = programmeWith({
      rewards: [
        { id: 'none', ...reward },
        { id: 'two', ...reward, price: '5', variable: { least: '5', step: '5', worthPerStep } },
        { id: 'odd', ...reward, variable: { least: '7', most: '6', step: '5', worthPerStep } },
      ],
    });
    assert.deepEqual(Object.keys(wrong(programme)).sort(), [
      '/rewards/0',
      '/rewards/1',
      '/rewards/2/variable/least',
      '/rewards/2/variable/most',
    ]);
  });

  it('refuses contradictions', () => {
    const programme = programmeWith({
      enrolment: { terms: true, autoEnrol: true },
      units: [
        {
          id: 'points',
          name: { en: 'points' },
          scale: 0,
          expiry: { months: 1, days: 3, end: 'day' },
        },
      ],
      tiers: { period: { kind: 'lifetime', months: 3 }, steps: [step('silver', '1')] },
      surveys: [{ id: 'nps', wave: '2026', waves: 'year' }],
      offers: [
        { id: 'gift', kind: 'points', title: { en: 'Gift' } },
        { id: 'late', kind: 'care', title: { en: 'Late' }, until: '2026-02-30' },
      ],
    });
    assert.deepEqual(Object.keys(wrong(programme)).sort(), [
      '/enrolment/autoEnrol',
      '/offers/0/points',
      '/offers/1/until',
      '/surveys/0/wave',
      '/tiers/period/months',
      '/units/0/expiry',
    ]);
  });

  it('leaves members in peace for whole days only', () => {
    const surveys = (quietDays: unknown) => programmeWith({ surveys: [{ id: 'nps', quietDays }] });
    for (const days of [0, 1.5, '30', 3651]) {
      assert.deepEqual(Object.keys(wrong(surveys(days))), ['/surveys/0/quietDays']);
    }
    assert.equal(rulesOf(surveys(30)).surveys.get('nps')?.quietDays, 30);
  });

  it('has only a survey with questions, and without a reward, be anonymous', () => {
    const questions = [{ id: 'score', type: 'nps' }];
    const surveys = (definition: unknown, more = {}) =>
      programmeWith({ surveys: [{ id: 'nps', definition, ...more }] });
    const reward = { reward: { unit: 'points', amount: '50' } };
    const anonymous = { anonymous: true, questions };
    assert.equal(rulesOf(surveys(anonymous)).surveys.get('nps')?.anonymous, true);
    assert.equal(rulesOf(surveys({ questions })).surveys.get('nps')?.anonymous, false);
    assert.deepEqual(Object.keys(wrong(surveys(anonymous, reward))), ['/surveys/0/reward']);
    for (const definition of [{ anonymous: true }, { anonymous: 'yes', questions }])
      assert.deepEqual(Object.keys(wrong(surveys(definition))), [
        '/surveys/0/definition/anonymous',
      ]);
  });

  it('says what a survey may ask, and hands on what it does not know', () => {
    const surveys = (definition: unknown) =>
      programmeWith({ surveys: [{ id: 'nps', definition }] });
    const reading = readProgramme(
      surveys({ metric: 'emoji', subject: 7, question: { English: 'How?' }, reason: true }),
    );
    assert.ok(!reading.ok);
    assert.deepEqual(reading.issues.map(issueText), [
      '/surveys/0/definition/metric: "emoji" is not a known word. Write one of "nps", "csat", "ces", "stars", "smileys", "thumbs".',
      '/surveys/0/definition/subject: 7 is not a text, nor texts by language. Write a text such as "Café Luna", or one for each language: { "en": "…", "ar": "…" }.',
      '/surveys/0/definition/question/English: "English" is not a language tag such as "en" or "zh-Hans". Write a language tag such as "en" or "zh-Hans" as the key.',
      '/surveys/0/definition/reason: true is not a known word. Write one of "optional", "required", "off".',
    ]);
    assert.deepEqual(Object.keys(wrong(surveys([]))), ['/surveys/0/definition']);
    const definition = {
      metric: 'ces',
      subject: 'Café Luna',
      question: { en: 'How easy?', de: 'Wie leicht?' },
      reason: 'off',
      questions: [{ id: 'later' }],
    };
    const good = readProgramme(surveys(definition));
    assert.deepEqual(
      JSON.parse(JSON.stringify(good.ok && good.rules.file.surveys?.[0]?.definition)),
      definition,
    );
  });

  it('counts in integers at the declared scale', () => {
    const reading = readProgramme(
      programmeWith({
        currencies: [{ code: 'KWD' }, { code: 'JPY', rate: '0.002' }],
        units: [
          {
            id: 'points',
            name: { en: 'points' },
            scale: 2,
            worth: { value: '0.0005', currency: 'KWD' },
          },
        ],
        orders: ordersEarning({ points: '1.25', per: { value: '0.5', currency: 'KWD' } }),
      }),
    );
    assert.ok(reading.ok);
    const { rules } = reading;
    assert.equal(rules.orders?.points, 125);
    assert.equal(rules.orders?.perMinor, 500);
    // 1 yen is 0.002 dinars, which is 2 of its thousandths.
    assert.deepEqual(rules.rates.get('JPY'), { numerator: 2, denominator: 1 });
    // 100 units are one point, which is worth half a thousandth.
    assert.deepEqual(rules.units[0]?.worth?.minorPerUnit, { numerator: 1, denominator: 200 });
  });
});
