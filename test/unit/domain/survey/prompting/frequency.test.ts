import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { refusalOf } from '../../../../../src/domain/survey/prompting/frequency.ts';
import type { Mark } from '../../../../../src/domain/survey/prompting/mark.ts';
import type { PromptRules } from '../../../../../src/domain/survey/prompting/prompt-rules.ts';
import { DAY, MORNING, markWith, rulesWith } from './rules.ts';

const ask = (rules: Partial<PromptRules>, marks: readonly Mark[], days: number, askFrom?: number) =>
  refusalOf({
    survey: 'nps',
    rules: rulesWith(rules),
    marks,
    askFrom,
    now: MORNING + days * DAY,
  });

describe('a survey may ask', () => {
  it('who was never asked', () => {
    assert.equal(ask({ maxShows: 1, maxPerSession: 1, cooldown: DAY }, [], 0), undefined);
  });

  it('again after its own pause', () => {
    const rules = { repeatAfter: 90 * DAY };
    const mark = markWith();
    assert.deepEqual(ask(rules, [mark], 89), {
      kind: 'repeat-after',
      until: MORNING + 90 * DAY,
      mark,
    });
    assert.equal(ask(rules, [mark], 90), undefined);
  });

  it('after the pause of what became of it last, and leaving without a word is ignoring it', () => {
    const after = { complete: 90 * DAY, dismiss: 30 * DAY, ignore: 7 * DAY };
    const untils = (['complete', 'dismiss', 'ignore', 'shown'] as const).map((outcome) => {
      const refusal = ask({ after }, [markWith({ outcome })], 0);
      assert.equal(refusal?.kind, 'after');
      return ((refusal?.until ?? 0) - MORNING) / DAY;
    });
    assert.deepEqual(untils, [90, 30, 7, 7]);
    assert.equal(
      ask({ after: { complete: DAY } }, [markWith({ outcome: 'dismiss' })], 0),
      undefined,
    );
  });

  it('a while after another one of its group, and not after one of another', () => {
    const rules = { cooldown: 30 * DAY };
    const other = markWith({ survey: 'csat' });
    assert.deepEqual(ask(rules, [other], 29), {
      kind: 'cooldown',
      until: MORNING + 30 * DAY,
      mark: other,
    });
    assert.equal(ask(rules, [other], 30), undefined);
    assert.equal(ask(rules, [markWith({ survey: 'csat', group: 'help' })], 0), undefined);
    assert.equal(ask(rules, [markWith()], 0), undefined, 'itself is none of the others');
  });

  it('so often in all', () => {
    const mark = markWith({ shows: 3 });
    assert.equal(ask({ maxShows: 4 }, [mark], 0), undefined);
    assert.equal(ask({ maxShows: 3 }, [mark], 900)?.until, Infinity);
  });

  it('so often in a visit, together with its group', () => {
    const marks = [
      markWith({ sessionShows: 1 }),
      markWith({ survey: 'csat', sessionShows: 1 }),
      markWith({ survey: 'help', group: 'help', sessionShows: 5 }),
    ];
    assert.equal(ask({ maxPerSession: 3 }, marks, 0), undefined);
    assert.deepEqual(ask({ maxPerSession: 2 }, marks, 0), {
      kind: 'max-per-session',
      until: Infinity,
    });
  });

  it('until it was answered', () => {
    const rules = { isUntilAnswered: true };
    assert.equal(ask(rules, [markWith({ outcome: 'dismiss' })], 0), undefined);
    assert.equal(ask(rules, [markWith({ outcome: 'complete' })], 900)?.kind, 'until');
  });

  it('when it has only waited so far', () => {
    const waiting = markWith({ shownAt: 0, shows: 0, waitingSince: MORNING });
    assert.equal(ask({ repeatAfter: Infinity, cooldown: Infinity }, [waiting], 0), undefined);
  });
});

describe('the server', () => {
  it('decides on what it knows of', () => {
    const mark = markWith({ outcome: 'dismiss' });
    const rules = { after: { dismiss: 30 * DAY } };
    assert.deepEqual(ask(rules, [], 0, MORNING + 5 * DAY), {
      kind: 'server',
      until: MORNING + 5 * DAY,
    });
    assert.equal(ask(rules, [mark], 5, MORNING + 5 * DAY), undefined);
  });

  it('does not know yet what this device has seen since', () => {
    const mark = markWith({ outcome: 'dismiss' });
    assert.equal(ask({ after: { dismiss: 30 * DAY } }, [mark], 5, MORNING - DAY)?.kind, 'after');
  });
});

describe('a refusal', () => {
  const time = fc.constantFrom(0, 1, DAY, 7 * DAY, 90 * DAY, Infinity);
  const limit = fc.constantFrom(1, 2, Infinity);
  const anyRules = fc
    .record({
      cooldown: time,
      repeatAfter: time,
      after: fc.record({ complete: time, dismiss: time, ignore: time }, { requiredKeys: [] }),
      maxShows: limit,
      maxPerSession: limit,
      isUntilAnswered: fc.boolean(),
    })
    .map(rulesWith);
  const anyMark = fc
    .record({
      survey: fc.constantFrom('nps', 'csat', 'help'),
      group: fc.constantFrom('default', 'other'),
      shownAt: fc.integer({ min: -200, max: 1 }).map((days) => MORNING + days * DAY),
      outcome: fc.constantFrom('shown', 'complete', 'dismiss', 'ignore'),
      shows: fc.integer({ min: 0, max: 3 }),
      sessionShows: fc.integer({ min: 0, max: 2 }),
    })
    .map(markWith);
  const marks = fc.array(anyMark, { maxLength: 5 });
  const askFrom = fc.option(
    fc.integer({ min: -100, max: 100 }).map((days) => MORNING + days * DAY),
    { nil: undefined },
  );

  it('holds until then, and no longer', () => {
    fc.assert(
      fc.property(anyRules, marks, askFrom, (rules, all, from) => {
        const at = (now: number) =>
          refusalOf({ survey: 'nps', rules, marks: all, askFrom: from, now });
        const until = at(MORNING)?.until;
        if (until === undefined || until === Infinity) return;
        assert.ok(at(until - 1));
        assert.equal(at(until), undefined);
      }),
    );
  });

  it('never goes away because more was shown', () => {
    fc.assert(
      fc.property(anyRules, marks, anyMark, (rules, all, more) => {
        const untilOf = (some: readonly Mark[]) =>
          refusalOf({ survey: 'nps', rules, marks: some, now: MORNING })?.until ?? -Infinity;
        assert.ok(untilOf([...all, more]) >= untilOf(all));
      }),
    );
  });

  it('does not come from a clock that was years ahead', () => {
    const mark = markWith({ shownAt: MORNING + 3000 * DAY });
    assert.equal(ask({ repeatAfter: DAY }, [mark], 0), undefined);
  });
});
