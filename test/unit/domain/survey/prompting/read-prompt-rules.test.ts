import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { describePromptFault } from '../../../../../src/domain/survey/prompting/describe-fault.ts';
import { readPromptRules } from '../../../../../src/domain/survey/prompting/read-prompt-rules.ts';
import type { PromptAttribute } from '../../../../../src/domain/survey/prompting/read-prompt-rules.ts';
import { DAY, rulesWith } from './rules.ts';

type Written = Readonly<Partial<Record<PromptAttribute, string | null>>>;

const read = (written: Written) => readPromptRules((name) => written[name]);
const rulesOf = (written: Written) => read(written).rules;
const faultsOf = (written: Written) => read(written).faults.map(describePromptFault);

const names: readonly PromptAttribute[] = [
  'trigger',
  'delay',
  'sample',
  'cooldown',
  'repeat-after',
  'after',
  'max-shows',
  'max-per-session',
  'until',
  'group',
  'pages',
];

describe('the rules of a survey', () => {
  it('let everything pass where nothing is written', () => {
    assert.deepEqual(read({}), { rules: rulesWith(), faults: [] });
    assert.deepEqual(read({ trigger: '', delay: null, sample: '  ' }).rules, rulesWith());
  });

  it('hold what an editor writes', () => {
    const { rules, faults } = read({
      trigger: 'visible, time:30s, scroll: 50%, exit, event:laurel-redeemed',
      delay: '45s',
      sample: '20%',
      cooldown: '30d',
      'repeat-after': '12 w',
      after: 'complete:never, dismiss: 30d',
      'max-shows': '3',
      'max-per-session': '2',
      until: 'answered',
      group: ' orders ',
      pages: '/orders/*, /account',
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(rules, {
      triggers: [
        { kind: 'visible' },
        { kind: 'time', active: 30_000 },
        { kind: 'scroll', share: 0.5 },
        { kind: 'exit' },
        { kind: 'event', type: 'laurel-redeemed' },
      ],
      delay: 45_000,
      sample: 0.2,
      cooldown: 30 * DAY,
      repeatAfter: 84 * DAY,
      after: { complete: Infinity, dismiss: 30 * DAY },
      maxShows: 3,
      maxPerSession: 2,
      isUntilAnswered: true,
      group: 'orders',
      pages: ['/orders/*', '/account'],
    });
  });

  it('take numbers, which frameworks set as such', () => {
    const { rules } = readPromptRules((name) => (name === 'max-shows' ? 3 : undefined));
    assert.equal(rules.maxShows, 3);
  });

  it('leave people in peace after a question that came by itself, unless they say otherwise', () => {
    const { after, maxPerSession } = rulesOf({ trigger: 'exit' });
    assert.deepEqual(after, { complete: 90 * DAY, dismiss: 30 * DAY, ignore: 7 * DAY });
    assert.equal(maxPerSession, 1);
    assert.deepEqual(rulesOf({ trigger: 'exit', after: 'ignore:1h' }).after, { ignore: DAY / 24 });
  });

  it('ask when the survey is seen where no trigger is understood', () => {
    const { rules, faults } = read({ trigger: 'exitt, time:soon' });
    assert.deepEqual(rules.triggers, [{ kind: 'visible' }]);
    assert.deepEqual(faults, [
      { attribute: 'trigger', text: 'exitt' },
      { attribute: 'trigger', text: 'time:soon' },
    ]);
  });

  it('keep what can be understood beside what cannot', () => {
    const { rules } = read({ trigger: 'exit, scrol:50%', after: 'dismiss:1d, closed:2d' });
    assert.deepEqual(rules.triggers, [{ kind: 'exit' }]);
    assert.deepEqual(rules.after, { dismiss: DAY });
  });
});

describe('a fault', () => {
  it('says how to mend it', () => {
    assert.deepEqual(faultsOf({ cooldown: '30 m' }), [
      '"30 m" is not understood and does not count: write a number and s, min, h, d or w, as in 30d, or never.',
    ]);
  });

  const wrong: readonly (readonly [PromptAttribute, string])[] = [
    ['trigger', 'time'],
    ['trigger', 'time:25h'],
    ['trigger', 'time:never'],
    ['trigger', 'scroll:120%'],
    ['trigger', 'visible:2s'],
    ['trigger', 'event:'],
    ['delay', '2d'],
    ['delay', 'never'],
    ['delay', '-5s'],
    ['sample', '20'],
    ['sample', '0.2'],
    ['sample', '101%'],
    ['cooldown', '30'],
    ['cooldown', '999999d'],
    ['repeat-after', '1 month'],
    ['after', 'dismiss'],
    ['after', 'shown:1d'],
    ['max-shows', '0'],
    ['max-shows', '2.5'],
    ['max-per-session', 'one'],
    ['until', 'dismissed'],
    ['pages', 'orders/*'],
  ];
  for (const [attribute, text] of wrong)
    it(`is ${attribute}="${text}"`, () => {
      assert.deepEqual(read({ [attribute]: text }).faults, [{ attribute, text }]);
    });
});

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    ...[
      'time',
      'scroll',
      'event',
      ':',
      ',',
      ' ',
      '30',
      '-1',
      '%',
      's',
      'min',
      'd',
      'never',
      '*',
      '/',
    ],
    ...['complete', 'dismiss', 'answered', 'visible', '1e9', '∞', '\u0000', '__proto__'],
  );
  const anything = fc.oneof(
    fc.string(),
    fc.array(pieces).map((all) => all.join('')),
  );

  it('gives rules that can be counted with, and never throws', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), anything), (written) => {
        const { rules, faults } = read(written);
        faults.forEach(describePromptFault);
        assert.ok(rules.delay >= 0 && rules.delay <= DAY);
        assert.ok(rules.sample >= 0 && rules.sample <= 1);
        for (const time of [rules.cooldown, rules.repeatAfter, ...Object.values(rules.after)])
          assert.ok(time >= 0);
        assert.ok(rules.maxShows >= 1 && rules.maxPerSession >= 1);
        assert.ok(rules.group);
        for (const trigger of rules.triggers)
          if (trigger.kind === 'time') assert.ok(trigger.active <= DAY);
      }),
    );
  });
});
