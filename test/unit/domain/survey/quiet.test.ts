import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { quietUntil } from '../../../../src/domain/survey/quiet.ts';
import { programmeWith, rulesOf } from '../programme/sample.ts';

const rules = rulesOf(
  programmeWith({
    surveys: [{ id: 'after-order', quietDays: 7 }, { id: 'visit', quietDays: 30 }, { id: 'free' }],
  }),
);
const DAY = 86_400_000;
const noon = Date.parse('2026-01-15T11:00:00Z');
const untilText = (...responses: readonly { survey: string; at: number }[]) => {
  const until = quietUntil(responses, rules);
  return until === undefined ? undefined : new Date(until).toISOString();
};

describe('members are left in peace', () => {
  it('for the whole days that the survey says, in the programme’s zone', () => {
    assert.equal(untilText({ survey: 'after-order', at: noon }), '2026-01-22T23:00:00.000Z');
    const lastMinute = Date.parse('2026-01-15T22:59:00Z');
    assert.equal(untilText({ survey: 'after-order', at: lastMinute }), '2026-01-22T23:00:00.000Z');
    const spring = Date.parse('2026-03-25T11:00:00Z');
    assert.equal(untilText({ survey: 'after-order', at: spring }), '2026-04-01T22:00:00.000Z');
  });

  it('by the survey that says it longest, whichever was answered last', () => {
    const long = { survey: 'visit', at: noon };
    const short = { survey: 'after-order', at: noon + 3 * DAY };
    assert.equal(untilText(long, short), '2026-02-14T23:00:00.000Z');
    assert.equal(untilText(short, long), '2026-02-14T23:00:00.000Z');
    const later = { survey: 'after-order', at: noon + 40 * DAY };
    assert.equal(untilText(later, long), '2026-03-03T23:00:00.000Z');
  });

  it('by no survey that asks for no quiet, or that the programme no longer has', () => {
    assert.equal(untilText(), undefined);
    assert.equal(untilText({ survey: 'free', at: noon }, { survey: 'gone', at: noon }), undefined);
  });

  it('never for less than the days, nor for a day more', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 800 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const at = noon + minute * 60_000;
        const until = quietUntil([{ survey: 'after-order', at }], rules) ?? 0;
        const hour = DAY / 24;
        // An hour either way where the clocks change.
        assert.ok(until - at > 7 * DAY - hour && until - at <= 8 * DAY + hour);
      }),
    );
  });
});
